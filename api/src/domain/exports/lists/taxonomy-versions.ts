import type { z } from 'zod'
import type { ExportQuery } from '../../../contract/exports.ts'
import { type CrosswalkLists, CrosswalkRelation, type TaxonomyVersionItem } from '../../../contract/taxonomy.ts'
import { listCrosswalks } from '../../taxonomy/crosswalk/list-crosswalks.ts'
import { listVersions } from '../../taxonomy/versions/list-versions.ts'
import { TAXONOMY_SOURCES } from '../choices.ts'
import { idColumn } from '../columns.ts'
import { type Column, type Exportable, type Words, walk } from '../list.ts'

type CrosswalkRow = z.infer<typeof CrosswalkLists>['items'][number]

const nameColumn = <Row extends { name: string }>(): Column<Row> => ({
  key: 'name',
  type: 'text',
  header: ['Name', 'Name'],
  description: ['Name der Klassifikation oder der Begriffsliste', 'Name of the taxonomy or of the list of terms'],
  value: (row) => row.name,
})
const importColumns = <
  Row extends { languages: readonly string[]; importedAt: string; importedByName: string | null },
>(): Column<Row>[] => [
  {
    key: 'languages',
    type: 'list',
    header: ['Sprachen', 'Languages'],
    description: ['Nach ISO 639-1', 'By ISO 639-1'],
    value: (row) => row.languages,
  },
  {
    key: 'importedAt',
    type: 'instant',
    unit: ['UTC', 'UTC'],
    header: ['Eingelesen', 'Imported'],
    description: ['Wann sie eingelesen wurde', 'When it was imported'],
    value: (row) => row.importedAt,
  },
  {
    key: 'importedByName',
    type: 'text',
    header: ['Eingelesen von', 'Imported by'],
    description: ['Leer, wenn es niemand aus der Anwendung war', 'Empty if it was nobody of the application'],
    value: (row) => row.importedByName,
  },
]
const countOf = (
  key: 'skills' | 'occupations' | 'labels' | 'added' | 'changed' | 'retired',
  header: Words,
  description: Words,
): Column<TaxonomyVersionItem> => ({ key, type: 'integer', header, description, value: (row) => row[key] })

/** Imports that changed the taxonomy or the terms tied to it, newest first. */
export const taxonomyVersions: Exportable<ExportQuery, TaxonomyVersionItem> = {
  name: 'taxonomy-versions',
  title: ['Versionen der ESCO', 'Versions of the taxonomy'],
  columns: [
    nameColumn(),
    {
      key: 'version',
      type: 'text',
      header: ['Version', 'Version'],
      description: ['Kennzeichen des Standes nach dem Import', 'Mark of the state after the import'],
      value: (row) => row.version,
    },
    {
      key: 'source',
      type: 'choice',
      choices: TAXONOMY_SOURCES,
      header: ['Was eingelesen wurde', 'What was imported'],
      description: ['Klassifikation oder Begriffsliste', 'Taxonomy or list of terms'],
      value: (row) => row.source,
    },
    countOf('skills', ['Fähigkeiten', 'Skills'], ['Danach geladene Fähigkeiten', 'Skills loaded afterwards']),
    countOf('occupations', ['Berufe', 'Occupations'], ['Danach geladene Berufe', 'Occupations loaded afterwards']),
    countOf('labels', ['Bezeichnungen', 'Labels'], ['Danach geladene Bezeichnungen', 'Labels loaded afterwards']),
    countOf('added', ['Neu', 'Added'], ['Neue Einträge', 'Concepts that are new']),
    countOf('changed', ['Geändert', 'Changed'], ['Geänderte Einträge', 'Concepts that changed']),
    countOf('retired', ['Entfallen', 'Retired'], ['Entfallene Einträge', 'Concepts that are gone']),
    ...importColumns<TaxonomyVersionItem>(),
    {
      key: 'id',
      type: 'integer',
      header: ['Nummer', 'Number'],
      description: ['Laufende Nummer in der Schnittstelle', 'Running number in the API'],
      value: (row) => row.id,
    },
  ],
  async *read(context, actor) {
    for await (const { items, total } of walk((page) => listVersions(context, actor, page)))
      yield { rows: items, total, isSample: false }
  },
}

const RELATIONS: Readonly<Record<CrosswalkRelation, Words>> = {
  exact: ['Gleiche Begriffe', 'Exact terms'],
  close: ['Ähnliche Begriffe', 'Close terms'],
  broad: ['Begriffe mit weiterer Fähigkeit', 'Terms with a broader skill'],
  narrow: ['Begriffe mit engerer Fähigkeit', 'Terms with a narrower skill'],
  related: ['Verwandte Begriffe', 'Related terms'],
}

/** Lists of terms tied to the taxonomy. */
export const crosswalks: Exportable<ExportQuery, CrosswalkRow> = {
  name: 'taxonomy-crosswalks',
  title: ['Begriffslisten', 'Lists of terms'],
  columns: [
    nameColumn(),
    ...CrosswalkRelation.options.map(
      (relation): Column<CrosswalkRow> => ({
        key: relation,
        type: 'integer',
        unit: ['Begriffe', 'terms'],
        header: RELATIONS[relation],
        description: ['Wie viele Begriffe so zugeordnet sind', 'How many terms are tied in this way'],
        value: (row) => row.relations[relation],
      }),
    ),
    ...importColumns<CrosswalkRow>(),
    idColumn(),
  ],
  async *read(context, actor) {
    const { items } = await listCrosswalks(context, actor)
    yield { rows: items, total: items.length, isSample: false }
  },
}
