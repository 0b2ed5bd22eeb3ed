import { LIMITS } from '../../../../contract/common.ts'
import type { KindDefinition } from '../kind.ts'
import { define } from './define.ts'
import { externalReference } from './shared-fields.ts'
import { LANGUAGES, MODES, TIMES_OF_DAY } from './words.ts'

export const COURSE_HEADERS =
  'Micro-Credential | Microcredential | Kurs | Course | Kurstitel | Course title | Kursname | Name des Kurses | Course name | Kursbezeichnung | Titel des Kurses | Lehrgang | Lehrveranstaltung | Veranstaltung | Veranstaltungstitel | Modul | Module | Modultitel | Angebot | Lernangebot | Offer | Weiterbildungsangebot | Seminar | Kurs-ID | Course ID | Kursnummer | MC'

export const runs: KindDefinition = {
  kind: 'runs',
  labelDe: 'Termine',
  labelEn: 'Runs',
  fields: [
    define(
      'microCredential',
      'text',
      {
        label: ['Micro-Credential', 'Micro-credential'],
        description: [
          'Titel oder Kennung des Micro-Credentials, zu dem der Termin gehört.',
          'Title or reference of the micro-credential that the run belongs to.',
        ],
        example: ['SPS-Programmierung', 'PLC programming'],
        headers: `${COURSE_HEADERS} | Titel | Title | Bezeichnung`,
      },
      { required: true, maxLength: LIMITS.shortText },
    ),
    define(
      'startsOn',
      'day',
      {
        label: ['Beginn', 'Starts on'],
        description: ['Der erste Tag.', 'The first day.'],
        example: ['03.04.2028', '2028-04-03'],
        headers:
          'Beginn | Start | Starts on | Start date | Startdatum | Anfang | Anfangsdatum | Kursbeginn | Kursstart | von | from | ab | vom | Beginnt am | Startet am | Datum von | Datum Beginn | erster Tag | Startdate | Begin | Termin',
      },
      { required: true },
    ),
    define(
      'endsOn',
      'day',
      {
        label: ['Ende', 'Ends on'],
        description: ['Der letzte Tag.', 'The last day.'],
        example: ['30.06.2028', '2028-06-30'],
        headers:
          'Ende | End | Ends on | End date | Enddatum | Kursende | bis | to | until | Endet am | Datum bis | Datum Ende | letzter Tag | Schluss | Abschluss am',
      },
      { required: true },
    ),
    define(
      'seats',
      'integer',
      {
        label: ['Plätze', 'Seats'],
        description: ['Wie viele Personen teilnehmen können.', 'How many people can take part.'],
        example: ['12', '12'],
        headers:
          'Plätze | Seats | Anzahl Plätze | Platzzahl | Platz | Teilnehmerzahl | Max. Teilnehmer | max. TN | TN max. | TN-Zahl | Maximale Teilnehmerzahl | Teilnehmerplätze | Kapazität | Capacity | Places | Max. participants | Number of seats | Anzahl Teilnehmende | Teilnehmende max. | Gruppengröße',
      },
      { required: true, min: 1, max: 10_000 },
    ),
    define(
      'mode',
      'choice',
      {
        label: ['Form der Teilnahme', 'Mode'],
        description: ['Vor Ort, online oder gemischt.', 'On site, online or hybrid.'],
        example: ['vor Ort', 'on site'],
        headers:
          'Form der Teilnahme | Mode | Form | Format | Teilnahmeform | Durchführung | Durchführungsform | Durchführungsart | Lernform | Lehrform | Kursform | Modus | Art | Präsenz/Online | Online/Präsenz | Delivery | Delivery mode | Participation mode | Mode of delivery',
      },
      { required: true, choices: MODES },
    ),
    define(
      'language',
      'choice',
      {
        label: ['Sprache', 'Language'],
        description: [
          'In welcher Sprache unterrichtet wird: Name oder Kürzel aus zwei Buchstaben.',
          'The language of teaching: its name or a two-letter code.',
        ],
        example: ['Deutsch', 'German'],
        headers:
          'Sprache | Language | Kurssprache | Unterrichtssprache | Lehrsprache | Course language | Teaching language | Language of instruction | Lang',
      },
      { required: true, choices: LANGUAGES, codes: 'language' },
    ),
    define(
      'place',
      'text',
      {
        label: ['Ort', 'Place'],
        description: ['Wo der Kurs stattfindet.', 'Where the course takes place.'],
        example: ['Chemnitz, Werkstatthalle 2', 'Chemnitz, workshop 2'],
        headers:
          'Ort | Place | Veranstaltungsort | Kursort | Raum | Room | Location | Venue | Standort | Adresse | Address | Lernort | Treffpunkt | Durchführungsort',
      },
      { maxLength: LIMITS.shortText },
    ),
    define(
      'timeOfDay',
      'choice',
      {
        label: ['Tageszeit', 'Time of day'],
        description: ['Tagsüber, abends oder am Wochenende.', 'During the day, in the evening or at the weekend.'],
        example: ['abends', 'in the evening'],
        headers:
          'Tageszeit | Time of day | Uhrzeit | Zeitlage | Zeitform | Unterrichtszeit | Unterrichtszeiten | Kurszeit | Wann | When | Zeitraum am Tag | Schedule | Meeting time | Class time',
      },
      { choices: TIMES_OF_DAY },
    ),
    externalReference('T-2028-03'),
  ],
  secondExample: {
    de: {
      microCredential: 'Daten auswerten mit Python',
      startsOn: '04.09.2028',
      endsOn: '27.10.2028',
      seats: '20',
      mode: 'online',
      language: 'Englisch',
    },
    en: {
      microCredential: 'Data analysis with Python',
      startsOn: '2028-09-04',
      endsOn: '2028-10-27',
      seats: '20',
      mode: 'online',
      language: 'English',
    },
  },
}
