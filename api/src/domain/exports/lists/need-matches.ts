import type { ExportQuery } from '../../../contract/exports.ts'
import type { NeedMatch } from '../../../contract/matching.ts'
import { readNeed } from '../../demands/read-need.ts'
import { matchNeed } from '../../matching/match-need.ts'
import { labelIn } from '../columns.ts'
import type { Exportable } from '../list.ts'

/** Offers that cover a need, best first. */
export const needMatches: Exportable<ExportQuery & { id: string }, NeedMatch> = {
  name: 'need-matches',
  title: ['Passende Angebote', 'Matching offers'],
  isSample: (row) => row.microCredential.isSample,
  columns: [
    {
      key: 'title',
      type: 'text',
      header: ['Micro-Credential', 'Micro-credential'],
      description: ['Titel des Angebots; das beste steht oben', 'Title of the offer; the best comes first'],
      value: (row) => row.microCredential.title,
    },
    {
      key: 'organisationName',
      type: 'text',
      header: ['Anbieter', 'Provider'],
      description: ['Wer das Angebot macht', 'Who makes the offer'],
      value: (row) => row.microCredential.organisationName,
    },
    {
      key: 'coverage',
      type: 'share',
      header: ['Abdeckung', 'Coverage'],
      description: [
        'Anteil der gesuchten Fähigkeiten, den das Angebot abdeckt; ein Muss wiegt mehr',
        'Share of the skills asked for that the offer covers; a must weighs more',
      ],
      value: (row) => row.coverage,
    },
    {
      key: 'mustCoverage',
      type: 'share',
      header: ['Abdeckung der unverzichtbaren', 'Coverage of the musts'],
      description: ['Leer, wenn nichts unverzichtbar ist', 'Empty if nothing is a must'],
      value: (row) => row.mustCoverage,
    },
    {
      key: 'covered',
      type: 'list',
      header: ['Abgedeckte Fähigkeiten', 'Skills covered'],
      description: [
        'Gesuchte Fähigkeiten, die das Angebot lehrt oder beinahe',
        'Skills asked for that the offer teaches, or nearly',
      ],
      value: (row, locale) => row.covered.map((skill) => labelIn(skill, locale)),
    },
    {
      key: 'open',
      type: 'list',
      header: ['Nicht abgedeckt', 'Not covered'],
      description: [
        'Gesuchte Fähigkeiten, die das Angebot nicht lehrt',
        'Skills asked for that the offer does not teach',
      ],
      value: (row, locale) => row.open.map((skill) => labelIn(skill, locale)),
    },
    {
      key: 'workloadHours',
      type: 'number',
      unit: ['Stunden', 'hours'],
      header: ['Arbeitsaufwand', 'Workload'],
      description: ['Arbeitsaufwand des Angebots', "The offer's workload"],
      value: (row) => row.microCredential.workloadHours,
    },
    {
      key: 'nextRunStartsOn',
      type: 'day',
      header: ['Nächster Beginn', 'Next start'],
      description: ['Leer, wenn kein Termin ansteht', 'Empty if no run is ahead'],
      value: (row) => row.microCredential.nextRunStartsOn,
    },
    {
      key: 'microCredentialId',
      type: 'text',
      header: ['Kennung des Angebots', 'Identifier of the offer'],
      description: ['Bleibt gleich, auch wenn sich alles andere ändert', 'Stays the same whatever else changes'],
      value: (row) => row.microCredential.id,
    },
  ],
  async *read(context, actor, { id }) {
    const { matches } = await matchNeed(context, actor, { id })
    const { title } = await readNeed(context, actor, { id })
    yield { rows: matches, total: matches.length, subject: title }
  },
}
