import type { Locale } from '../../contract/common.ts'
import type { LinkedSkill } from '../../contract/linking.ts'
import type { Column } from './list.ts'

export const labelIn = ({ labelDe, labelEn }: { labelDe: string; labelEn: string }, locale: Locale): string =>
  locale === 'de' ? labelDe || labelEn : labelEn || labelDe

/** Columns that many lists have. */
export const sampleColumn = <Row extends { isSample: boolean }>(): Column<Row> => ({
  key: 'isSample',
  type: 'yes-no',
  header: ['Beispieldaten', 'Sample data'],
  description: ['Ja, wenn die Angabe erfunden ist', 'Yes if the record is invented'],
  value: (row) => row.isSample,
})

export const idColumn = <Row extends { id: string }>(): Column<Row> => ({
  key: 'id',
  type: 'text',
  header: ['Kennung (UUID)', 'Identifier (UUID)'],
  description: ['Bleibt gleich, auch wenn sich alles andere ändert', 'Stays the same whatever else changes'],
  value: (row) => row.id,
})

export const skillColumns = <Row extends { skills: readonly LinkedSkill[] }>(): Column<Row>[] => [
  {
    key: 'skills',
    type: 'list',
    header: ['Fähigkeiten', 'Skills'],
    description: [
      'Fähigkeiten, die zählen: im Text gelesen und nicht gestrichen, oder von Menschen ergänzt',
      'Skills that count: read in the text and not rejected, or added by people',
    ],
    value: ({ skills }, locale) => skills.map((skill) => labelIn(skill, locale)),
  },
  {
    key: 'skillUris',
    type: 'list',
    header: ['Fähigkeiten (Adressen)', 'Skills (URIs)'],
    description: [
      'Dieselben Fähigkeiten in derselben Reihenfolge, als Adressen der ESCO-Klassifikation',
      'The same skills in the same order, as URIs of the ESCO classification',
    ],
    value: ({ skills }) => skills.map(({ uri }) => uri),
  },
]
