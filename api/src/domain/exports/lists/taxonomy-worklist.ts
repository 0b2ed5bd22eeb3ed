import type { z } from 'zod'
import type { WorklistExportQuery } from '../../../contract/exports.ts'
import { WORKLIST_LENGTH, type WorklistItem } from '../../../contract/taxonomy.ts'
import { listWorklist } from '../../taxonomy/worklist/list-worklist.ts'
import { CONCEPT_KINDS, SUCCESSOR_SOURCES } from '../choices.ts'
import { labelIn } from '../columns.ts'
import { type Column, type Exportable, filtersOf, type Words } from '../list.ts'

const use = (key: keyof WorklistItem['usedBy'], header: Words, description: Words): Column<WorklistItem> => ({
  key,
  type: 'integer',
  header,
  description,
  value: (row) => row.usedBy[key],
})

/** Retired skills and occupations that people still speak of, most used first. */
export const taxonomyWorklist: Exportable<z.output<typeof WorklistExportQuery>, WorklistItem> = {
  name: 'taxonomy-worklist',
  title: ['Entfallene Fähigkeiten', 'Retired skills'],
  note: [`Die ${WORKLIST_LENGTH} häufigsten`, `The ${WORKLIST_LENGTH} used most`],
  columns: [
    {
      key: 'label',
      type: 'text',
      header: ['Bezeichnung', 'Label'],
      description: ['Letzte Bezeichnung', 'Last label'],
      value: (row, locale) => labelIn(row, locale),
    },
    {
      key: 'conceptKind',
      type: 'choice',
      choices: CONCEPT_KINDS,
      header: ['Art', 'Kind'],
      description: ['Fähigkeit, Beruf oder Gruppe', 'Skill, occupation or group'],
      value: (row) => row.conceptKind,
    },
    use('needs', ['Bedarfe', 'Needs'], ['In wie vielen Bedarfen sie steht', 'In how many needs it stands']),
    use('learners', ['Profile', 'Profiles'], ['In wie vielen Profilen sie steht', 'In how many profiles it stands']),
    use(
      'microCredentials',
      ['Micro-Credentials', 'Micro-credentials'],
      ['In wie vielen Angeboten sie steht', 'In how many offers it stands'],
    ),
    use('goals', ['Ziele', 'Goals'], ['Wie viele Lernende sie anstreben', 'How many learners aim at it']),
    use(
      'prerequisites',
      ['Voraussetzungen', 'Prerequisites'],
      ['Wie viele Angebote sie voraussetzen', 'How many offers ask for it beforehand'],
    ),
    {
      key: 'successor',
      type: 'text',
      header: ['Nachfolger', 'Successor'],
      description: ['Leer, solange offen, und wo nichts folgte', 'Empty while open, and where nothing followed'],
      value: (row, locale) => (row.successor ? labelIn(row.successor, locale) : null),
    },
    {
      key: 'source',
      type: 'choice',
      choices: SUCCESSOR_SOURCES,
      header: ['Woher', 'Source'],
      description: ['Wer den Nachfolger kennt; leer, solange offen', 'Who knows the successor; empty while open'],
      value: (row) => row.decision?.source ?? null,
    },
    {
      key: 'decidedAt',
      type: 'instant',
      unit: ['UTC', 'UTC'],
      header: ['Entschieden am', 'Decided'],
      description: ['Leer, solange offen', 'Empty while open'],
      value: (row) => row.decision?.decidedAt ?? null,
    },
    {
      key: 'suggestions',
      type: 'list',
      header: ['Heute nah daran', 'Near it today'],
      description: ['Fähigkeiten mit ähnlicher Bezeichnung', 'Skills with a similar label'],
      value: (row, locale) => row.suggestions.map((concept) => labelIn(concept, locale)),
    },
    {
      key: 'uri',
      type: 'text',
      header: ['Adresse', 'URI'],
      description: ['Adresse in der Klassifikation', 'URI in the classification'],
      value: (row) => row.uri,
    },
  ],
  async *read(context, actor, query) {
    const { items } = await listWorklist(context, actor, filtersOf(query))
    yield { rows: items, total: items.length, isSample: false }
  },
}
