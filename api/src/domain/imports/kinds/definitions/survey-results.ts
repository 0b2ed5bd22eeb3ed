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

export const surveyResults: KindDefinition = {
  kind: 'survey-results',
  labelDe: 'Umfrageergebnisse',
  labelEn: 'Survey results',
  fields: [
    define(
      'wave',
      'text',
      {
        label: ['Befragungswelle', 'Wave'],
        description: [
          'Welche Befragung es war, zum Beispiel 2026-2 für die zweite des Jahres 2026. Die Spalte in Excel als Text formatieren, sonst wird ein Datum daraus.',
          'Which survey it was, for example 2026-2 for the second one of 2026. Format the column as text in Excel, or it becomes a date.',
        ],
        example: ['2026-2', '2026-2'],
        headers:
          'Welle | Wave | Befragungswelle | Survey wave | Umfragewelle | Erhebungswelle | Umfrage | Survey | Befragung | Erhebung | Runde | Round | Befragungsrunde | Zeitraum | Period | Semester',
      },
      { required: true, maxLength: 40 },
    ),
    define(
      'respondents',
      'integer',
      {
        label: ['Nennungen', 'Respondents'],
        description: [
          'Wie viele Befragte das genannt haben, als ganze Zahl.',
          'How many of those asked said so, as a whole number.',
        ],
        example: ['17', '17'],
        headers:
          'Nennungen | Respondents | Anzahl Nennungen | Anzahl der Nennungen | Anzahl | Anz. | Befragte | Anzahl Befragte | Antworten | Anzahl Antworten | Teilnehmende | Betriebe | Anzahl Betriebe | Häufigkeit | Stimmen | Responses | Answers | Mentions | Count | Frequency | Number of respondents | Number of responses | n',
      },
      { required: true, min: 1, max: 100_000 },
    ),
    demandText(
      [
        'Was genannt wurde, im Wortlaut oder zusammengefasst. Darf fehlen, wenn ein Titel da ist: dann gilt der Titel als Beschreibung.',
        'What was said, word by word or summed up. May be missing when there is a title: the title then serves as the description.',
      ],
      [
        'Beschäftigte sollen Messdaten aus der Fertigung auswerten und in Berichten zeigen können.',
        'Employees should be able to analyse measurements from production and show them in reports.',
      ],
      `Antwort | Answer | Antworttext | Aussage | Wortlaut | Statement | Answer text | Freitextantwort | ${TEXT_HEADERS}`,
    ),
    define(
      'title',
      'text',
      {
        label: ['Titel', 'Title'],
        description: ['Kurze Bezeichnung des genannten Bedarfs.', 'Short name of the need that was mentioned.'],
        example: ['Datenauswertung in der Fertigung', 'Data analysis in production'],
        headers: `Thema | Topic | Kategorie | Category | Kompetenzfeld | Themenfeld | ${TITLE_HEADERS}`,
      },
      { maxLength: LIMITS.shortText },
    ),
    region,
    organisation(
      [
        'Wer befragt hat, oder der befragte Betrieb, mit dem Namen in dieser Anwendung.',
        'Who asked, or the business that was asked, by its name in this application.',
      ],
      ['Muster-Universität Chemnitz (Beispiel)', 'Muster-Universität Chemnitz (Beispiel)'],
      `${EMPLOYER_HEADERS} | Befragende Stelle | Durchgeführt von | Conducted by`,
    ),
    externalReference('U-2026-2-07'),
  ],
  secondExample: {
    de: { wave: '2026-2', respondents: '9', text: 'Schweißroboter einrichten und warten', region: 'Sachsen' },
    en: { wave: '2026-2', respondents: '9', text: 'Setting up and maintaining welding robots', region: 'Saxony' },
  },
}
