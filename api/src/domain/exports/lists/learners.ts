import type { z } from 'zod'
import type { LearnerExportQuery } from '../../../contract/exports.ts'
import type { LearnerSummary } from '../../../contract/learners.ts'
import { listLearners } from '../../learners/list-learners.ts'
import { GENDERS } from '../choices.ts'
import { idColumn, sampleColumn } from '../columns.ts'
import { type Exportable, filtersOf, type Words, walk, wordIn } from '../list.ts'
import { readGroupNames } from '../programme.ts'

type LearnerRow = LearnerSummary & { readonly groupName: Words }

/** Learners by name and group. What they wrote about themselves stays with them. */
export const learners: Exportable<z.output<typeof LearnerExportQuery>, LearnerRow> = {
  name: 'learners',
  title: ['Lernende', 'Learners'],
  note: ['Enthält personenbezogene Daten; der Export ist vermerkt', 'Holds personal data; this export has been noted'],
  isSample: (row) => row.isSample,
  audit: () => ({ subjectKind: 'list', subjectId: 'learners' }),
  columns: [
    {
      key: 'name',
      type: 'text',
      header: ['Name', 'Name'],
      description: ['Name der Person', "The person's name"],
      value: (row) => row.name,
    },
    {
      key: 'group',
      type: 'text',
      header: ['Gruppe', 'Group'],
      description: ['Lerngruppe im Programm', 'Learner group in the programme'],
      value: (row, locale) => wordIn(row.groupName, locale),
    },
    {
      key: 'groupCode',
      type: 'text',
      header: ['Gruppe (Kürzel)', 'Group (code)'],
      description: ['Kürzel der Gruppe in der Schnittstelle', 'Code of the group in the API'],
      value: (row) => row.groupCode,
    },
    {
      key: 'gender',
      type: 'choice',
      choices: GENDERS,
      header: ['Geschlecht', 'Gender'],
      description: [
        'Was die Person angegeben hat; leer, wenn nichts. Nur die Projektleitung bekommt diese Spalte gefüllt.',
        'What the person said; empty if nothing. Filled for project management only.',
      ],
      value: (row) => row.gender,
    },
    {
      key: 'isInternational',
      type: 'yes-no',
      header: ['Internationale Studierende', 'International student'],
      description: [
        'Ja, wenn die Person zum Studium aus dem Ausland kam; leer, wenn nichts gesagt ist. Nur für die Projektleitung.',
        'Yes if the person came from abroad to study; empty if nothing was said. For project management only.',
      ],
      value: (row) => row.isInternational,
    },
    {
      key: 'region',
      type: 'text',
      header: ['Wohnregion (NUTS)', 'Region of residence (NUTS)'],
      description: [
        'Wo die Person wohnt, als NUTS-Code; leer, wenn nichts gesagt ist. Nur für die Projektleitung.',
        'Where the person lives, as a NUTS code; empty if nothing was said. For project management only.',
      ],
      value: (row) => row.region,
    },
    {
      key: 'skillCount',
      type: 'integer',
      unit: ['Fähigkeiten', 'skills'],
      header: ['Zahl der Fähigkeiten', 'Number of skills'],
      description: ['Wie viele Fähigkeiten zählen', 'How many skills count'],
      value: (row) => row.skillCount,
    },
    {
      key: 'hasGoal',
      type: 'yes-no',
      header: ['Ziel gewählt', 'Has a goal'],
      description: ['Ja, wenn die Person ein Ziel gewählt hat', 'Yes if the person has chosen a goal'],
      value: (row) => row.hasGoal,
    },
    {
      key: 'hasAccount',
      type: 'yes-no',
      header: ['Zugang', 'Has an account'],
      description: ['Ja, wenn die Person sich anmelden kann', 'Yes if the person can sign in'],
      value: (row) => row.hasAccount,
    },
    {
      key: 'createdAt',
      type: 'instant',
      unit: ['UTC', 'UTC'],
      header: ['Dabei seit', 'Entered'],
      description: ['Wann die Person eingetragen wurde', 'When the person was entered'],
      value: (row) => row.createdAt,
    },
    sampleColumn(),
    idColumn(),
  ],
  async *read(context, actor, query) {
    const filters = filtersOf(query)
    const nameOf = await readGroupNames(context)
    for await (const { items, total } of walk((page) => listLearners(context, actor, { ...filters, ...page })))
      yield { rows: items.map((item) => ({ ...item, groupName: nameOf(item.groupCode) })), total }
  },
}
