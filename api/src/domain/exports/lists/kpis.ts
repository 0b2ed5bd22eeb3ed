import type { z } from 'zod'
import type { Locale } from '../../../contract/common.ts'
import type { KpiExportQuery } from '../../../contract/exports.ts'
import type { Kpi } from '../../../contract/kpi.ts'
import { readKpis } from '../../reports/read-kpis.ts'
import { KPI_TOPICS, KPI_UNITS } from '../choices.ts'
import { type Column, type Exportable, filtersOf, type Words } from '../list.ts'

const words = (key: 'name' | 'rule' | 'parts' | 'empty' | 'date', header: Words, description: Words): Column<Kpi> => ({
  key,
  type: 'text',
  header,
  description,
  value: (row, locale: Locale) => row[`${key}${locale === 'de' ? 'De' : 'En'}`],
})

/** What every figure means, as it stands beside the charts. */
export const kpis: Exportable<z.output<typeof KpiExportQuery>, Kpi> = {
  name: 'kpis',
  title: ['Bedeutung der Zahlen', 'Meaning of the figures'],
  columns: [
    words('name', ['Zahl', 'Figure'], ['Wie die Zahl heißt', 'What the figure is called']),
    {
      key: 'topic',
      type: 'choice',
      choices: KPI_TOPICS,
      header: ['Thema', 'Topic'],
      description: ['In welchem Bericht sie steht', 'Which report it stands in'],
      value: (row) => row.topic,
    },
    {
      key: 'unit',
      type: 'choice',
      choices: KPI_UNITS,
      header: ['Einheit', 'Unit'],
      description: ['Was gezählt wird', 'What is counted'],
      value: (row) => row.unit,
    },
    words('rule', ['Regel', 'Rule'], ['Was zählt und was nicht', 'What counts and what does not']),
    words('parts', ['Teile', 'Parts'], ['Woraus sie besteht', 'What it is made of']),
    words('empty', ['Ohne Daten', 'Without data'], ['Was sie ohne Daten sagt', 'What it says without data']),
    words('date', ['Tag', 'Date'], ['Für welchen Tag sie gilt', 'Which day it is of']),
    {
      key: 'key',
      type: 'text',
      header: ['Kürzel', 'Key'],
      description: ['Dasselbe in der Schnittstelle', 'The same in the API'],
      value: (row) => row.key,
    },
  ],
  async *read(context, actor, query) {
    const { items } = await readKpis(context, actor, filtersOf(query))
    yield { rows: items, total: items.length }
  },
}
