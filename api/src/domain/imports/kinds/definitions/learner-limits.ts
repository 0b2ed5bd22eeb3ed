import { LIMITS } from '../../../../contract/common.ts'
import type { FieldDefinition } from '../kind.ts'
import { define } from './define.ts'
import { LANGUAGES, MODES } from './words.ts'

/** What a learner's plan has to keep to, and what the learner has agreed to. */
export const learnerLimits: readonly FieldDefinition[] = [
  define(
    'weeklyHours',
    'number',
    {
      label: ['Stunden pro Woche', 'Hours per week'],
      description: ['Wie viel Zeit in der Woche bleibt, als Zahl.', 'Time left in a week, as a number.'],
      example: ['10', '10'],
      headers:
        'Stunden pro Woche | Hours per week | Wochenstunden | Weekly hours | Std./Woche | Stunden/Woche | h/Woche | h/week | Stunden je Woche | Zeit pro Woche | Zeitbudget pro Woche | SWS',
    },
    { min: 0.1, max: LIMITS.weeklyHours, personal: true },
  ),
  define(
    'totalHours',
    'number',
    {
      label: ['Stunden insgesamt', 'Hours in total'],
      description: ['Wie viel Zeit insgesamt bleibt, als Zahl.', 'Time left altogether, as a number.'],
      example: ['300', '300'],
      headers:
        'Stunden insgesamt | Hours in total | Gesamtstunden | Total hours | Stunden gesamt | Stunden (gesamt) | Zeitbudget | Zeitbudget gesamt | Time budget | Std. gesamt',
    },
    { min: 0.1, max: 5000, personal: true },
  ),
  define(
    'startsOn',
    'day',
    {
      label: ['Verfügbar ab', 'Available from'],
      description: ['Ab welchem Tag die Person lernen kann.', 'The day from which the person can learn.'],
      example: ['01.03.2028', '2028-03-01'],
      headers: 'Verfügbar ab | Available from | Frühester Beginn | Frühestens ab | Earliest start | Zeit ab | Kann ab',
    },
    { personal: true },
  ),
  define(
    'endsOn',
    'day',
    {
      label: ['Verfügbar bis', 'Available until'],
      description: ['Bis zu welchem Tag die Person fertig sein will.', 'The day by which the person wants to be done.'],
      example: ['31.12.2028', '2028-12-31'],
      headers:
        'Verfügbar bis | Available until | Spätestes Ende | Spätestens bis | Latest end | Zeit bis | Kann bis | Ziel bis | Fertig bis',
    },
    { personal: true },
  ),
  define(
    'languages',
    'list',
    {
      label: ['Sprachen', 'Languages'],
      description: [
        'In welchen Sprachen die Person lernen kann: Namen oder Kürzel aus zwei Buchstaben.',
        'The languages the person can learn in: names or two-letter codes.',
      ],
      example: ['Deutsch, Englisch', 'German, English'],
      headers:
        'Sprachen | Languages | Sprache | Language | Sprachkenntnisse | Lernsprachen | Language skills | Kurssprachen',
    },
    { choices: LANGUAGES, codes: 'language', itemsByComma: true, maxItems: 10, personal: true },
  ),
  define(
    'modes',
    'list',
    {
      label: ['Formen der Teilnahme', 'Modes'],
      description: [
        'Wie die Person teilnehmen kann: vor Ort, online, gemischt.',
        'How the person can take part: on site, online, hybrid.',
      ],
      example: ['vor Ort, gemischt', 'on site, hybrid'],
      headers:
        'Formen der Teilnahme | Modes | Form der Teilnahme | Mode | Lernform | Lernformen | Format | Formate | Teilnahmeform | Präsenz/Online | Preferred modes',
    },
    { choices: MODES, itemsByComma: true, maxItems: 3, personal: true },
  ),
  define(
    'besideWork',
    'yes-no',
    {
      label: ['Neben der Arbeit', 'Beside work'],
      description: [
        'Ob nur geht, was online ist oder abends oder am Wochenende stattfindet. Leer bedeutet: nein.',
        'Whether only what is online or meets in the evening or at the weekend will do. Empty means: no.',
      ],
      example: ['ja', 'yes'],
      headers:
        'Neben der Arbeit | Beside work | Berufsbegleitend | Neben dem Beruf | Nur abends | Nur abends und am Wochenende | Evenings only | Evenings and weekends | Alongside work',
    },
    { personal: true },
  ),
  define(
    'consentMatching',
    'yes-no',
    {
      label: ['Einwilligung Abgleich', 'Consent to matching'],
      description: [
        'Ob die Person zugestimmt hat, dass ihr Text gelesen und mit Angeboten verglichen wird. Leer bedeutet: keine Zustimmung.',
        'Whether the person agreed to have their text read and compared with offers. Empty means: not agreed.',
      ],
      example: ['ja', 'yes'],
      headers:
        'Einwilligung Abgleich | Consent to matching | Consent matching | Einwilligung Matching | Zustimmung Abgleich | Zustimmung Matching | Einwilligung zum Abgleich | Einwilligung in den Abgleich | Einwilligung Vermittlung | Matching consent',
    },
    { personal: true },
  ),
  define(
    'consentStatistics',
    'yes-no',
    {
      label: ['Einwilligung Statistik', 'Consent to statistics'],
      description: [
        'Ob die Person zugestimmt hat, in Auswertungen mitgezählt zu werden. Leer bedeutet: keine Zustimmung.',
        'Whether the person agreed to be counted in reports. Empty means: not agreed.',
      ],
      example: ['ja', 'yes'],
      headers:
        'Einwilligung Statistik | Consent to statistics | Consent statistics | Zustimmung Statistik | Einwilligung Auswertung | Zustimmung Auswertung | Einwilligung zur Statistik | Einwilligung in die Statistik | Statistics consent',
    },
    { personal: true },
  ),
]
