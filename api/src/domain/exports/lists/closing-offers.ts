import type { z } from 'zod'
import type { ClosingOfferExportQuery } from '../../../contract/exports.ts'
import type { ClosingOffer } from '../../../contract/gaps.ts'
import { listClosingOffers } from '../../reports/gaps/list-closing-offers.ts'
import { labelIn } from '../columns.ts'
import { type Exportable, filtersOf } from '../list.ts'
import { isSampleProgramme } from '../programme.ts'

/** What new micro-credentials would close most, best first. */
export const closingOffers: Exportable<z.output<typeof ClosingOfferExportQuery>, ClosingOffer> = {
  name: 'closing-offers',
  title: ['Was ein neues Angebot schließen würde', 'What a new offer would close'],
  columns: [
    {
      key: 'skills',
      type: 'list',
      header: ['Fähigkeiten', 'Skills'],
      description: [
        'Was das Angebot lehren müsste; keine dieser Fähigkeiten lehrt heute jemand',
        'What the offer would have to teach; nobody teaches any of these today',
      ],
      value: (row, locale) => row.skills.map((skill) => labelIn(skill, locale)),
    },
    {
      key: 'closes',
      type: 'number',
      unit: ['Personen', 'persons'],
      header: ['Geschlossene Lücke', 'Openings closed'],
      description: [
        'Gesuchte Personen, jeder Bedarf mit dem Anteil seiner ungelehrten Fähigkeiten, die das Angebot lehren würde',
        'Openings, each need by the share of its untaught skills that the offer would teach',
      ],
      value: (row) => row.closes,
    },
    {
      key: 'needs',
      type: 'integer',
      unit: ['Bedarfe', 'needs'],
      header: ['Bedarfe', 'Needs'],
      description: ['Bedarfe, die nach mindestens einer davon fragen', 'Needs that ask for at least one of them'],
      value: (row) => row.needs,
    },
    {
      key: 'openings',
      type: 'integer',
      unit: ['Personen', 'persons'],
      header: ['Gesuchte Personen', 'Openings'],
      description: ['Summe über diese Bedarfe', 'Sum over these needs'],
      value: (row) => row.openings,
    },
    {
      key: 'organisations',
      type: 'integer',
      unit: ['Unternehmen', 'businesses'],
      header: ['Unternehmen', 'Businesses'],
      description: ['Wie viele Unternehmen dahinter stehen', 'How many businesses stand behind them'],
      value: (row) => row.organisations,
    },
    {
      key: 'completed',
      type: 'integer',
      unit: ['Bedarfe', 'needs'],
      header: ['Ganz abgedeckt', 'Covered completely'],
      description: [
        'Bedarfe, in denen dann nichts mehr ungelehrt bliebe',
        'Needs in which nothing would stay untaught',
      ],
      value: (row) => row.completed,
    },
    {
      key: 'examples',
      type: 'list',
      header: ['Neueste Bedarfe', 'Newest needs'],
      description: ['Höchstens drei, mit dem Unternehmen', 'Three at most, with the business'],
      value: (row) => row.examples.map(({ title, organisationName }) => `${title} (${organisationName})`),
    },
    {
      key: 'skillUris',
      type: 'list',
      header: ['Fähigkeiten (Adressen)', 'Skills (URIs)'],
      description: [
        'Dieselben Fähigkeiten als Adressen der ESCO-Klassifikation',
        'The same skills as URIs of the ESCO classification',
      ],
      value: (row) => row.skills.map(({ uri }) => uri),
    },
  ],
  async *read(context, actor, query) {
    const { items } = await listClosingOffers(context, actor, { ...filtersOf(query), limit: 20 })
    yield { rows: items, total: items.length, isSample: await isSampleProgramme(context) }
  },
}
