import type { z } from 'zod'
import type { GapNeedExportQuery } from '../../../contract/exports.ts'
import type { GapNeed } from '../../../contract/gaps.ts'
import { listGapNeeds } from '../../reports/gaps/list-gap-needs.ts'
import { IMPORTANCE, SECTORS } from '../choices.ts'
import { idColumn } from '../columns.ts'
import { type Exportable, filtersOf, walk } from '../list.ts'
import { isSampleProgramme } from '../programme.ts'

/** The needs behind a figure, with the sentences that ask for it. */
export const gapNeeds: Exportable<z.output<typeof GapNeedExportQuery>, GapNeed> = {
  name: 'gap-needs',
  title: ['Bedarfe hinter einer Zahl', 'Needs behind a figure'],
  columns: [
    {
      key: 'title',
      type: 'text',
      header: ['Titel', 'Title'],
      description: ['Wie der Bedarf heißt, sonst sein Anfang', 'What the need is called, else how it begins'],
      value: (row) => row.title,
    },
    {
      key: 'organisationName',
      type: 'text',
      header: ['Unternehmen', 'Business'],
      description: ['Wer sucht', 'Who is looking'],
      value: (row) => row.organisationName,
    },
    {
      key: 'sector',
      type: 'choice',
      choices: SECTORS,
      header: ['Branche', 'Sector'],
      description: ['Branche des Unternehmens', 'Sector of the business'],
      value: (row) => row.sector,
    },
    {
      key: 'region',
      type: 'text',
      header: ['Region (NUTS)', 'Region (NUTS)'],
      description: ['Wo gesucht wird', 'Where the need is'],
      value: (row) => row.region,
    },
    {
      key: 'openings',
      type: 'integer',
      unit: ['Personen', 'persons'],
      header: ['Gesuchte Personen', 'Openings'],
      description: ['Wie viele Personen gesucht werden', 'How many persons are wanted'],
      value: (row) => row.openings,
    },
    {
      key: 'importance',
      type: 'choice',
      choices: IMPORTANCE,
      header: ['Wichtigkeit', 'Importance'],
      description: ['Ob die Fähigkeit ein Muss ist', 'Whether the skill is a must'],
      value: (row) => row.importance,
    },
    {
      key: 'sentences',
      type: 'list',
      header: ['Sätze', 'Sentences'],
      description: [
        'Die Sätze, die danach fragen; leer, wo ein Mensch die Fähigkeit ergänzt hat',
        'The sentences that ask for it; empty where a person added the skill',
      ],
      value: (row) => row.sentences.map(({ text }) => text),
    },
    {
      key: 'createdAt',
      type: 'instant',
      header: ['Gemeldet', 'Posted'],
      description: ['Wann der Bedarf gemeldet wurde', 'When the need was posted'],
      value: (row) => row.createdAt,
    },
    idColumn(),
  ],
  async *read(context, actor, query) {
    const isSample = await isSampleProgramme(context)
    for await (const { items, total } of walk((page) => listGapNeeds(context, actor, { ...filtersOf(query), ...page })))
      yield { rows: items, total, isSample }
  },
}
