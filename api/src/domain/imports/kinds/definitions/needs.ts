import { LIMITS } from '../../../../contract/common.ts'
import type { KindDefinition } from '../kind.ts'
import { define } from './define.ts'
import {
  demandText,
  EMPLOYER_HEADERS,
  externalReference,
  organisation,
  region,
  TEXT_HEADERS,
  TITLE_HEADERS,
} from './shared-fields.ts'
import { DEMAND_SOURCES, NEED_STATUSES } from './words.ts'

export const needs: KindDefinition = {
  kind: 'needs',
  labelDe: 'Bedarfe',
  labelEn: 'Needs',
  fields: [
    demandText(
      [
        'Was gebraucht wird, in eigenen Worten oder als ganze Stellenanzeige. Darf fehlen, wenn ein Titel da ist: dann gilt der Titel als Beschreibung.',
        'What is needed, in your own words or as a whole job advertisement. May be missing when there is a title: the title then serves as the description.',
      ],
      [
        'Wir suchen jemanden, der unsere Anlagen mit Siemens-SPS programmiert und in Betrieb nimmt.',
        'We need someone who programs our machines with Siemens PLCs and takes them into operation.',
      ],
      TEXT_HEADERS,
    ),
    define(
      'title',
      'text',
      {
        label: ['Titel', 'Title'],
        description: ['Kurze Bezeichnung der Stelle oder des Bedarfs.', 'Short name of the job or of the need.'],
        example: ['SPS-Techniker (m/w/d)', 'PLC technician'],
        headers: TITLE_HEADERS,
      },
      { maxLength: LIMITS.shortText },
    ),
    define(
      'openings',
      'integer',
      {
        label: ['Anzahl', 'Openings'],
        description: [
          'Wie viele Personen gebraucht werden, als ganze Zahl. Leer bedeutet 1.',
          'How many people are needed, as a whole number. Empty means 1.',
        ],
        example: ['2', '2'],
        headers:
          'Anzahl | Anz. | Openings | Anz. Stellen | Anzahl Stellen | Anzahl der Stellen | Stellenanzahl | Stellenzahl | Offene Stellen | Stellen | Bedarf | Anzahl Personen | Personen | Personenzahl | Personalbedarf | Menge | Number of openings | Number of positions | Positions | Headcount | Count | Quantity | Vacancies | Köpfe | VZÄ',
      },
      { min: 1, max: LIMITS.openings, defaultValue: 1 },
    ),
    define('neededUntil', 'day', {
      label: ['Gesucht bis', 'Needed until'],
      description: [
        'Der Tag, bis zu dem die Stelle besetzt sein soll. Leer lassen, wenn es keinen gibt.',
        'The day by which the position should be filled. Leave empty when there is none.',
      ],
      example: ['31.03.2028', '2028-03-31'],
      headers:
        'Gesucht bis | bis wann | Needed until | Needed by | bis | Frist | Bewerbungsfrist | Application deadline | Eintrittsdatum | Eintrittstermin | Deadline | Bewerbungsschluss | Besetzung bis | Zu besetzen bis | Besetzungsdatum | Besetzungstermin | Zieltermin | Termin | Bedarf bis | Fällig am | Enddatum | Gültig bis | Valid until | Due date | Target date | Closing date | Benötigt bis',
    }),
    region,
    organisation(
      [
        'Der Betrieb, der den Bedarf hat, mit seinem Namen in dieser Anwendung. Wer für den eigenen Betrieb importiert, kann die Spalte weglassen.',
        'The business that has the need, by its name in this application. Those who import for their own business can leave the column out.',
      ],
      ['Falkenbach Maschinenbau (Beispiel)', 'Falkenbach Maschinenbau (Beispiel)'],
      EMPLOYER_HEADERS,
    ),
    externalReference('B-2027-014'),
    define(
      'source',
      'choice',
      {
        label: ['Quelle', 'Source'],
        description: [
          'Woher der Bedarf bekannt ist: vom Betrieb gemeldet oder aus einer Stellenanzeige. Leer bedeutet gemeldet. Ergebnisse von Umfragen haben einen eigenen Import.',
          'How the need is known: reported by the business, or read in a job advertisement. Empty means reported. Survey results have an import of their own.',
        ],
        example: ['Bedarf', 'need'],
        headers: 'Quelle | Source | Herkunft | Origin | Art der Quelle | Quellenart | Source type | Art | Typ | Type',
      },
      { choices: DEMAND_SOURCES, defaultValue: 'need' },
    ),
    define(
      'status',
      'choice',
      {
        label: ['Status', 'Status'],
        description: [
          'Ob der Bedarf noch besteht. Leer bedeutet offen.',
          'Whether the need still exists. Empty means open.',
        ],
        example: ['offen', 'open'],
        headers: 'Status | Stand | Zustand | State | Bearbeitungsstand | Stellenstatus',
      },
      { choices: NEED_STATUSES, defaultValue: 'open' },
    ),
  ],
  secondExample: {
    de: {
      text: 'Pflegefachkraft, die mit digitaler Pflegedokumentation sicher umgeht.',
      openings: '1',
      region: 'Chemnitz, Stadt',
      organisation: 'Pflegedienst Lindenhof (Beispiel)',
    },
    en: {
      text: 'A nurse who is confident with digital care records.',
      openings: '1',
      region: 'DED41',
      organisation: 'Pflegedienst Lindenhof (Beispiel)',
    },
  },
}
