import { LIMITS } from '../../../../contract/common.ts'
import type { FieldDefinition } from '../kind.ts'
import { define } from './define.ts'
import { COUNTRIES } from './places.ts'
import { ASSESSMENT_TYPES, LANGUAGES, MODES, QUALITY_ASSURANCES } from './words.ts'

/** The short elements of the European description of a micro-credential. A draft may lack them. */
export const annexFields: readonly FieldDefinition[] = [
  define(
    'workloadHours',
    'number',
    {
      label: ['Arbeitsaufwand in Stunden', 'Workload in hours'],
      description: ['Gesamter Aufwand in Stunden, als Zahl.', 'Whole workload in hours, as a number.'],
      example: ['75', '75'],
      headers:
        'Arbeitsaufwand | Workload | Stunden | Hours | Aufwand | Umfang | Umfang in Stunden | Workload (h) | Arbeitsaufwand (h) | Lernaufwand | Zeitaufwand | Stundenumfang | Stundenzahl | Dauer in Stunden | Duration in hours | Dauer | Duration | Zeitstunden | Gesamtstunden | Total hours | UE',
    },
    { min: 0.1, max: 2000 },
  ),
  define(
    'ects',
    'number',
    {
      label: ['ECTS', 'ECTS'],
      description: ['ECTS-Punkte, als Zahl.', 'ECTS credits, as a number.'],
      example: ['2,5', '2.5'],
      headers:
        'ECTS | ECTS-Punkte | ECTS credits | Leistungspunkte | LP | CP | Credits | Credit Points | Kreditpunkte | Credit | Anzahl ECTS | ECTS points',
    },
    { min: 0.1, max: 60 },
  ),
  define(
    'eqfLevel',
    'integer',
    {
      label: ['EQR-Niveau', 'EQF level'],
      description: [
        'Niveau im Europäischen Qualifikationsrahmen, 1 bis 8.',
        'Level in the European Qualifications Framework, 1 to 8.',
      ],
      example: ['6', '6'],
      headers:
        'EQR-Niveau | EQF level | EQR | EQF | Niveau | Level | DQR | DQR-Niveau | EQR-Stufe | Niveaustufe | EQR/DQR | DQR/EQR | Stufe | DQR level',
    },
    { min: 1, max: 8 },
  ),
  define(
    'assessmentType',
    'choice',
    {
      label: ['Art der Prüfung', 'Type of assessment'],
      description: ['Wie geprüft wird.', 'How learning is assessed.'],
      example: ['praktische Prüfung', 'practical exam'],
      headers:
        'Art der Prüfung | Assessment | Assessment type | Type of assessment | Prüfung | Prüfungsform | Prüfungsart | Prüfungsleistung | Leistungsnachweis | Nachweis | Exam | Examination | Form of assessment',
    },
    { choices: ASSESSMENT_TYPES },
  ),
  define(
    'participationMode',
    'choice',
    {
      label: ['Form der Teilnahme', 'Form of participation'],
      description: ['Vor Ort, online oder gemischt.', 'On site, online or hybrid.'],
      example: ['vor Ort', 'on site'],
      headers:
        'Form der Teilnahme | Participation mode | Form of participation | Teilnahmeform | Format | Form | Modus | Mode | Lernform | Lehrform | Kursform | Durchführung | Durchführungsform | Präsenz/Online | Delivery mode | Delivery',
    },
    { choices: MODES },
  ),
  define(
    'qualityAssurance',
    'choice',
    {
      label: ['Qualitätssicherung', 'Quality assurance'],
      description: ['Wodurch die Qualität gesichert ist.', 'What assures the quality.'],
      example: ['hochschulinterne Qualitätssicherung', 'internal quality assurance of the university'],
      headers:
        'Qualitätssicherung | Quality assurance | QS | QA | Art der Qualitätssicherung | Type of quality assurance | Akkreditierung | Accreditation',
    },
    { choices: QUALITY_ASSURANCES },
  ),
  define(
    'countryCode',
    'choice',
    {
      label: ['Land', 'Country'],
      description: [
        'Land der ausstellenden Einrichtung: Name oder Kürzel aus zwei Buchstaben.',
        'Country of the issuer: its name or a two-letter code.',
      ],
      example: ['Deutschland', 'Germany'],
      headers:
        'Land | Country | Länderkürzel | Ländercode | Country code | Staat | Land des Ausstellers | Country of the issuer',
    },
    { choices: COUNTRIES, codes: 'country' },
  ),
  define(
    'awardingBody',
    'text',
    {
      label: ['Ausstellende Einrichtung', 'Awarding body'],
      description: ['Wer die Bescheinigung ausstellt.', 'Who awards the certificate.'],
      example: ['Muster-Universität Chemnitz', 'Muster-Universität Chemnitz'],
      headers:
        'Ausstellende Einrichtung | Awarding body | Aussteller | Verleihende Einrichtung | Verleihende Institution | Zertifizierende Stelle | Zertifikatsgeber | Issuer | Issued by | Ausgestellt von | Vergebende Hochschule | Hochschule | Universität | University',
    },
    { maxLength: LIMITS.shortText },
  ),
  define(
    'languages',
    'list',
    {
      label: ['Sprachen', 'Languages'],
      description: [
        'In welchen Sprachen unterrichtet wird: Namen oder Kürzel aus zwei Buchstaben.',
        'The languages of teaching: names or two-letter codes.',
      ],
      example: ['Deutsch', 'German'],
      headers:
        'Sprachen | Languages | Sprache | Language | Kurssprache | Unterrichtssprache | Lehrsprache | Course language | Language of instruction | Teaching language',
    },
    { choices: LANGUAGES, codes: 'language', itemsByComma: true, maxItems: 6 },
  ),
]
