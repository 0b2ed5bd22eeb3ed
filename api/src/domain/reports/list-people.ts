import { inArray } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { PeoplePage, PeopleQuery } from '../../contract/report-people.ts'
import { learner } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { askedReport } from './asked-report.ts'
import { stageOf } from './funnel.ts'
import { readOfferNames } from './offer-names.ts'
import { peopleOfFigure } from './people-of-figure.ts'
import { readPersons } from './read-persons.ts'

const encode = (id: string) => Buffer.from(id).toString('base64url')

/**
 * The people behind a figure of the participation report, by name. As many as the figure says, also where the report
 * hides it: managers may see persons, and whoever looks is noted.
 * @throws {AppError} not-found when there is no such programme; bad-cursor when the person a page began after has gone
 */
export async function listPeople(
  context: Context,
  actor: Actor,
  { limit, cursor, group, ...query }: z.output<typeof PeopleQuery>,
): Promise<PeoplePage> {
  const { db } = context
  const { on, programme, groups } = await askedReport(context, query)
  const [persons = []] = await readPersons(db, [{ programmeId: programme.id, on }])
  const groupId = group === undefined ? undefined : (groups.find(({ code }) => code === group)?.id ?? null)
  const counted = peopleOfFigure(persons, { ...query, groupId, endsOn: programme.endsOn })
  const named = await nameThem(context, counted)
  const after = cursor === undefined ? -1 : named.findIndex(({ id }) => encode(id) === cursor)
  if (cursor !== undefined && after < 0) throw new AppError('bad-cursor')
  const page = named.slice(after + 1, after + 1 + limit)
  const offers = await readOfferNames(
    db,
    page.flatMap(({ person }) => person.microCredentialId ?? []),
  )
  await recordAudit(db, actor, `report.people-listed.${query.figure}`, 'programme', programme.id)
  const last = page.at(-1)
  return {
    items: page.flatMap(({ id, name, isSample, person }) => {
      const group = groups.find((each) => each.id === person.groupId)
      if (!group) return []
      const offer = offers.get(person.microCredentialId ?? '')
      return {
        learnerId: id,
        name,
        group,
        stage: stageOf(person),
        begunOn: person.begunOn,
        microCredentialTitle: offer?.title ?? null,
        organisationName: offer?.organisationName ?? null,
        isSample,
      }
    }),
    nextCursor: last && after + 1 + page.length < named.length ? encode(last.id) : null,
    total: named.length,
  }
}

async function nameThem({ db }: Context, persons: ReturnType<typeof peopleOfFigure>) {
  const ids = persons.map(({ learnerId }) => learnerId)
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({ id: learner.id, name: learner.name, isSample: learner.isSample })
          .from(learner)
          .where(inArray(learner.id, ids))
  const known = new Map(rows.map((row) => [row.id, row]))
  return persons
    .flatMap((person) => {
      const row = known.get(person.learnerId)
      return row ? [{ ...row, person }] : []
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'de') || (a.id < b.id ? -1 : 1))
}
