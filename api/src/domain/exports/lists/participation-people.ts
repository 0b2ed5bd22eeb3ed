import type { z } from 'zod'
import type { PeopleExportQuery } from '../../../contract/exports.ts'
import type { PersonBehind } from '../../../contract/report-people.ts'
import { listPeople } from '../../reports/list-people.ts'
import { ENROLMENT_STATES } from '../choices.ts'
import { sampleColumn } from '../columns.ts'
import { type Exportable, filtersOf, walk, wordIn } from '../list.ts'

/** The people behind a figure of the participation report: as many as the figure says. */
export const participationPeople: Exportable<z.output<typeof PeopleExportQuery>, PersonBehind> = {
  name: 'participation-people',
  title: ['Personen hinter einer Zahl', 'People behind a figure'],
  note: ['Enthält personenbezogene Daten; der Export ist vermerkt', 'Holds personal data; this export has been noted'],
  isSample: (row) => row.isSample,
  audit: ({ programmeId }) => ({ subjectKind: 'programme', subjectId: programmeId ?? 'current' }),
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
      value: ({ group }, locale) => wordIn([group.nameDe, group.nameEn], locale),
    },
    {
      key: 'stage',
      type: 'choice',
      choices: ENROLMENT_STATES,
      header: ['Stufe', 'Stage'],
      description: ['Wie weit die Person in irgendeinem Kurs gekommen ist', 'How far the person got in any course'],
      value: (row) => row.stage,
    },
    {
      key: 'begunOn',
      type: 'day',
      header: ['Begonnen am', 'Began on'],
      description: [
        'Der Tag, ab dem die Person als teilnehmend zählt; leer, wenn sie nicht zählt',
        'The day from which the person counts as participating; empty if they do not count',
      ],
      value: (row) => row.begunOn,
    },
    {
      key: 'microCredential',
      type: 'text',
      header: ['Zuerst begonnen', 'Began first'],
      description: [
        'Titel des Micro-Credentials, das die Person zuerst begonnen hat',
        'Title of the micro-credential the person began first',
      ],
      value: (row) => row.microCredentialTitle,
    },
    {
      key: 'organisation',
      type: 'text',
      header: ['Hochschule', 'University'],
      description: ['Wer es anbietet', 'Who offers it'],
      value: (row) => row.organisationName,
    },
    sampleColumn(),
    {
      key: 'learnerId',
      type: 'text',
      header: ['Kennung (UUID)', 'Identifier (UUID)'],
      description: ['Bleibt gleich, auch wenn sich alles andere ändert', 'Stays the same whatever else changes'],
      value: (row) => row.learnerId,
    },
  ],
  async *read(context, actor, query) {
    const filters = filtersOf(query)
    for await (const { items, total } of walk((page) => listPeople(context, actor, { ...filters, ...page })))
      yield { rows: items, total }
  },
}
