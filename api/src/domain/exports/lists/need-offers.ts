import type { z } from 'zod'
import type { NeedOfferExportQuery } from '../../../contract/exports.ts'
import type { NeedOffer } from '../../../contract/learners.ts'
import { listNeedOffers } from '../../demands/list-needs.ts'
import { idColumn } from '../columns.ts'
import { type Exportable, filtersOf } from '../list.ts'
import { isSampleProgramme } from '../programme.ts'

/** Open needs a learner may aim at: the newest fifty, as the list shows them. */
export const needOffers: Exportable<z.output<typeof NeedOfferExportQuery>, z.output<typeof NeedOffer>> = {
  name: 'need-offers',
  title: ['Stellen als Ziel', 'Needs to aim at'],
  note: ['Die neuesten fünfzig offenen Bedarfe', 'The newest fifty open needs'],
  columns: [
    {
      key: 'title',
      type: 'text',
      header: ['Bedarf', 'Need'],
      description: ['Titel, oder der Anfang des Textes', 'Title, or how the text begins'],
      value: (row) => row.title,
    },
    {
      key: 'organisationName',
      type: 'text',
      header: ['Unternehmen', 'Business'],
      description: ['Wer den Bedarf hat', 'Whose need it is'],
      value: (row) => row.organisationName,
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
      key: 'region',
      type: 'text',
      header: ['Region (NUTS)', 'Region (NUTS)'],
      description: ['Wo die Person gebraucht wird, als NUTS-Code', 'Where the person is needed, as a NUTS code'],
      value: (row) => row.region,
    },
    {
      key: 'skillCount',
      type: 'integer',
      unit: ['Fähigkeiten', 'skills'],
      header: ['Zahl der Fähigkeiten', 'Number of skills'],
      description: ['Wie viele Fähigkeiten gesucht werden', 'How many skills are asked for'],
      value: (row) => row.skillCount,
    },
    idColumn(),
  ],
  async *read(context, actor, query) {
    const { items } = await listNeedOffers(context, actor, filtersOf(query))
    yield { rows: items, total: items.length, isSample: await isSampleProgramme(context) }
  },
}
