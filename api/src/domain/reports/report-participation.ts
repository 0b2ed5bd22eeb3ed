import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { Forecast, ParticipationQuery, ParticipationReport } from '../../contract/reports.ts'
import { readMilestones, readTargets } from '../programmes/read-programme-plan.ts'
import { askedReport } from './asked-report.ts'
import { defineKpi, ON_THE_DAY } from './kpi.ts'
import { type Measured, measureParticipation } from './measure-participation.ts'
import { readOfferNames } from './offer-names.ts'
import { readPersons } from './read-persons.ts'
import { readRunsAhead } from './runs-ahead.ts'

export const TARGET_REACHED = defineKpi({
  key: 'target-reached',
  unit: 'share',
  name: { de: 'Anteil am Ziel', en: 'Share of the target' },
  rule: {
    de: 'Teilnehmende geteilt durch das Ziel des Programms. Kann über 100 % liegen.',
    en: "Participants divided by the programme's target. May exceed 100 %.",
  },
  parts: {
    de: 'Teilnehmende von Personen, die das Programm erreichen soll.',
    en: 'Participants of persons the programme is to reach.',
  },
  empty: { de: 'Keine Angabe, solange kein Ziel gesetzt ist.', en: 'No data as long as no target is set.' },
  date: ON_THE_DAY,
})

/**
 * Where the programme stands against its target, plan and aims on a day, and where it is going. A report never looks
 * ahead: a later day than today is answered as of today.
 * Small groups are hidden here already and not only in files: what stands on the screen leaves the house as a picture or
 * on paper, and must say the same everywhere. Who may see persons opens the list behind a figure.
 * @throws {AppError} not-found when there is no such programme
 */
export async function reportParticipation(
  context: Context,
  _actor: Actor,
  query: z.output<typeof ParticipationQuery>,
): Promise<ParticipationReport> {
  const { db, now } = context
  const { on, programme, groups } = await askedReport(context, query)
  const milestones = await readMilestones(db, programme.id)
  const targets = await readTargets(db, programme.id)
  const [persons = []] = await readPersons(db, [{ programmeId: programme.id, on }])
  const [runsAhead = []] = await readRunsAhead(db, [{ on, until: programme.endsOn }])
  const frame = { ...programme, milestones, groupIds: groups.map(({ id }) => id) }
  const { reached, byGroup, byRegion, byUniversity, byMicroCredential, forecast, women, international, ...figures } =
    measureParticipation(frame, on, persons, runsAhead)
  const nameOf = await readOfferNames(
    db,
    byMicroCredential.map(({ key }) => key),
  )
  const universityName = new Map([...nameOf.values()].map((row) => [row.organisationId, row.organisationName]))
  return {
    ...figures,
    programmeId: programme.id,
    programmeName: programme.name,
    isSample: programme.isSample,
    on,
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
    byGroup: groups.map(({ code, nameDe, nameEn }, at) => ({
      code,
      nameDe,
      nameEn,
      participants: byGroup[at] ?? { value: null, suppressed: true },
    })),
    byRegion: byRegion.map(({ key, shown }) => ({ region: key, participants: shown })),
    byUniversity: byUniversity.map(({ key, shown }) => ({
      organisationId: key,
      name: universityName.get(key) ?? '',
      participants: shown,
    })),
    byMicroCredential: byMicroCredential.map(({ key, shown }) => ({
      microCredentialId: key,
      title: nameOf.get(key)?.title ?? '',
      organisationName: nameOf.get(key)?.organisationName ?? '',
      participants: shown,
    })),
    funnel: reached,
    women: { ...women, target: targets.womenShare },
    international: { ...international, target: targets.internationalShare },
    runsAhead: [...runsAhead],
    forecast: forecastOf(forecast),
    forecastMissing: forecast.missing,
    generatedAt: now().toISOString(),
  }
}

function forecastOf({ basis, missing, points }: Measured['forecast']): Forecast | null {
  if (missing || !basis.history || points.length === 0) return null
  const { bookedFor, bookings, shows, history } = basis
  return {
    points: [...points],
    booked: bookedFor.length,
    showUp: { value: bookings > 0 ? shows / bookings : null, numerator: shows, denominator: bookings },
    historyFrom: history.from,
    historyUntil: history.until,
  }
}
