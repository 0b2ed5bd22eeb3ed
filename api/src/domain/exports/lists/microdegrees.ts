import type { z } from 'zod'
import type { MicrodegreeExportQuery } from '../../../contract/exports.ts'
import type { Extent, MicrodegreePart, MicrodegreeSummary } from '../../../contract/microdegrees.ts'
import { listMicrodegrees } from '../../catalogue/microdegrees/list-microdegrees.ts'
import { readParts } from '../../catalogue/microdegrees/read-parts.ts'
import { dayOf } from '../../day-of.ts'
import { PUBLICATION } from '../choices.ts'
import { idColumn, sampleColumn } from '../columns.ts'
import { type Column, type Exportable, filtersOf, type Words, walk } from '../list.ts'

type DegreeRow = MicrodegreeSummary & { readonly parts: readonly MicrodegreePart[] }

const extentColumns = (
  key: 'hours' | 'ects',
  unit: Words,
  [least, most]: readonly [Words, Words],
): readonly Column<DegreeRow>[] => {
  const column = (end: keyof NonNullable<Extent>, header: Words, description: Words): Column<DegreeRow> => ({
    key: `${key}.${end}`,
    type: 'number',
    unit,
    header,
    description,
    value: (row) => row[key]?.[end] ?? null,
  })
  return [
    column('min', least, [
      'Mit den Wahlteilen, die am wenigsten brauchen; leer, solange ein Teil nichts angibt',
      'With the elective parts that take least; empty as long as a part says nothing',
    ]),
    column('max', most, [
      'Mit den Wahlteilen, die am meisten brauchen; leer, solange ein Teil nichts angibt',
      'With the elective parts that take most; empty as long as a part says nothing',
    ]),
  ]
}
const titles = (row: DegreeRow, kind: MicrodegreePart['kind']) =>
  row.parts.filter((part) => part.kind === kind).map((part) => part.title)

/** Microdegrees as the actor sees them, each with its parts. */
export const microdegrees: Exportable<z.output<typeof MicrodegreeExportQuery>, DegreeRow> = {
  name: 'microdegrees',
  title: ['Microdegrees', 'Microdegrees'],
  isSample: (row) => row.isSample,
  columns: [
    {
      key: 'title',
      type: 'text',
      header: ['Titel', 'Title'],
      description: ['Titel des Microdegrees', 'Title of the microdegree'],
      value: (row) => row.title,
    },
    {
      key: 'organisationName',
      type: 'text',
      header: ['Anbieter', 'Provider'],
      description: ['Wer das Angebot macht', 'Who makes the offer'],
      value: (row) => row.organisationName,
    },
    {
      key: 'awardingBody',
      type: 'text',
      header: ['Ausstellende Stelle', 'Awarding body'],
      description: ['Wer es verleiht', 'Who awards it'],
      value: (row) => row.awardingBody,
    },
    {
      key: 'status',
      type: 'choice',
      choices: PUBLICATION,
      header: ['Stand', 'Status'],
      description: ['Ob das Angebot im Katalog steht', 'Whether the offer is in the catalogue'],
      value: (row) => row.status,
    },
    {
      key: 'summary',
      type: 'text',
      header: ['Kurz gesagt', 'Summary'],
      description: ['Beschreibung für den Katalog', 'Description for the catalogue'],
      value: (row) => row.summary,
    },
    {
      key: 'requiredParts',
      type: 'list',
      header: ['Pflichtteile', 'Required parts'],
      description: ['Micro-Credentials, die alle dazugehören', 'Micro-credentials that all belong to it'],
      value: (row) => titles(row, 'required'),
    },
    {
      key: 'electiveParts',
      type: 'list',
      header: ['Wahlteile', 'Elective parts'],
      description: ['Micro-Credentials, aus denen man wählt', 'Micro-credentials to choose from'],
      value: (row) => titles(row, 'elective'),
    },
    {
      key: 'electivesNeeded',
      type: 'integer',
      header: ['Wahlteile nötig', 'Elective parts needed'],
      description: ['Wie viele der Wahlteile es braucht', 'How many of the elective parts it takes'],
      value: (row) => row.electivesNeeded,
    },
    ...extentColumns(
      'hours',
      ['Stunden', 'hours'],
      [
        ['Arbeitsaufwand ab', 'Workload from'],
        ['Arbeitsaufwand bis', 'Workload to'],
      ],
    ),
    ...extentColumns(
      'ects',
      ['ECTS-Punkte', 'ECTS credits'],
      [
        ['ECTS ab', 'ECTS from'],
        ['ECTS bis', 'ECTS to'],
      ],
    ),
    sampleColumn(),
    idColumn(),
  ],
  async *read(context, actor, query) {
    const filters = filtersOf(query)
    for await (const { items, total } of walk((page) => listMicrodegrees(context, actor, { ...filters, ...page }))) {
      const parts = await readParts(
        context.db,
        items.map(({ id }) => id),
        dayOf(context.now()),
        null,
      )
      yield { rows: items.map((item) => ({ ...item, parts: parts.get(item.id) ?? [] })), total }
    }
  },
}
