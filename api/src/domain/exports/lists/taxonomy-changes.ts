import type { z } from 'zod'
import type { TaxonomyChangeExportQuery } from '../../../contract/exports.ts'
import type { TaxonomyChangeItem } from '../../../contract/taxonomy.ts'
import { listChanges } from '../../taxonomy/versions/list-changes.ts'
import { CHANGES, CONCEPT_KINDS } from '../choices.ts'
import { labelIn } from '../columns.ts'
import { type Exportable, filtersOf, walk } from '../list.ts'

type Query = z.output<typeof TaxonomyChangeExportQuery> & { id: number }

/** What a version of the taxonomy added, changed and retired. */
export const taxonomyChanges: Exportable<Query, TaxonomyChangeItem> = {
  name: 'taxonomy-changes',
  title: ['Änderungen der ESCO', 'Changes of the taxonomy'],
  columns: [
    {
      key: 'kind',
      type: 'choice',
      choices: CHANGES,
      header: ['Was geschah', 'What happened'],
      description: ['Neu, geändert oder entfallen', 'Added, changed or retired'],
      value: (row) => row.kind,
    },
    {
      key: 'label',
      type: 'text',
      header: ['Bezeichnung', 'Label'],
      description: ['Bezeichnung, wie sie heute gilt', 'Label as it stands today'],
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
    {
      key: 'parts',
      type: 'list',
      header: ['Geänderte Teile', 'Parts that changed'],
      description: [
        'Sprachen der Bezeichnungen und Arten der Beziehungen, wie die Schnittstelle sie nennt',
        'Languages of labels and kinds of relations, as the API names them',
      ],
      value: (row) => row.parts,
    },
    {
      key: 'beforeDe',
      type: 'text',
      header: ['Deutsch vorher', 'German before'],
      description: ['Leer, wenn die Bezeichnung blieb', 'Empty if the label stayed'],
      value: (row) => row.before.de ?? null,
    },
    {
      key: 'afterDe',
      type: 'text',
      header: ['Deutsch nachher', 'German after'],
      description: ['Leer, wenn die Bezeichnung blieb', 'Empty if the label stayed'],
      value: (row) => row.after.de ?? null,
    },
    {
      key: 'beforeEn',
      type: 'text',
      header: ['Englisch vorher', 'English before'],
      description: ['Leer, wenn die Bezeichnung blieb', 'Empty if the label stayed'],
      value: (row) => row.before.en ?? null,
    },
    {
      key: 'afterEn',
      type: 'text',
      header: ['Englisch nachher', 'English after'],
      description: ['Leer, wenn die Bezeichnung blieb', 'Empty if the label stayed'],
      value: (row) => row.after.en ?? null,
    },
    {
      key: 'successor',
      type: 'text',
      header: ['Nachfolger', 'Successor'],
      description: ['Was an die Stelle getreten ist, wenn es bekannt ist', 'What took its place, where that is known'],
      value: (row, locale) => (row.successor ? labelIn(row.successor, locale) : null),
    },
    {
      key: 'successorUri',
      type: 'text',
      header: ['Nachfolger (Adresse)', 'Successor (URI)'],
      description: ['Adresse des Nachfolgers', 'URI of the successor'],
      value: (row) => row.successor?.uri ?? null,
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
    const { id, ...filters } = filtersOf(query)
    for await (const { items, total } of walk((page) => listChanges(context, actor, { id }, { ...filters, ...page })))
      yield { rows: items, total, isSample: false, subject: String(id) }
  },
}
