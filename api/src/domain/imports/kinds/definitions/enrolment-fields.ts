import { LIMITS } from '../../../../contract/common.ts'
import type { FieldDefinition } from '../kind.ts'
import { define } from './define.ts'
import { COURSE_HEADERS } from './runs.ts'
import { ENROLMENT_STATES } from './words.ts'

/** A roster often says where a person stands in a run: all of it may be left out. */
export const enrolmentFields: readonly FieldDefinition[] = [
  define(
    'microCredential',
    'text',
    {
      label: ['Micro-Credential', 'Micro-credential'],
      description: [
        'Titel oder Kennung des Micro-Credentials, an dem die Person teilnimmt. Nur für Anmeldungen nötig.',
        'Title or reference of the micro-credential the person takes. Only needed for enrolments.',
      ],
      example: ['SPS-Programmierung', 'PLC programming'],
      headers: COURSE_HEADERS,
    },
    { maxLength: LIMITS.shortText, personal: true },
  ),
  define(
    'runReference',
    'text',
    {
      label: ['Kennung des Termins', 'Run reference'],
      description: [
        'Kennung des Termins aus Ihrer eigenen Liste. Sie sagt eindeutig, um welchen Termin es geht.',
        'Reference of the run in your own list. It says without doubt which run is meant.',
      ],
      example: ['T-2028-03', 'T-2028-03'],
      headers:
        'Kennung des Termins | Run reference | Termin-ID | Terminkennung | Terminnummer | Run ID | Durchgang | Run | Kursdurchgang | Durchführungsnummer | Veranstaltungsnummer | VA-Nr. | Termin',
    },
    { maxLength: LIMITS.shortText, personal: true },
  ),
  define(
    'runStartsOn',
    'day',
    {
      label: ['Beginn des Termins', 'Run starts on'],
      description: [
        'Der erste Tag des Termins. Nötig, wenn ein Micro-Credential mehrere Termine hat und die Kennung fehlt.',
        'The first day of the run. Needed when a micro-credential has several runs and the reference is missing.',
      ],
      example: ['03.04.2028', '2028-04-03'],
      headers:
        'Beginn des Termins | Run starts on | Kursbeginn | Kursstart | Course start | Beginn | Start | Startdatum | Start date | Kurs von | Kurs ab | Beginn des Kurses | Termin Beginn',
    },
    { personal: true },
  ),
  define(
    'enrolmentState',
    'choice',
    {
      label: ['Stand der Teilnahme', 'Enrolment state'],
      description: [
        'Wie weit die Person ist: zum Beispiel angemeldet, Warteliste, begonnen, abgebrochen, abgeschlossen.',
        'How far the person is: for example enrolled, waiting list, started, dropped out, completed.',
      ],
      example: ['angemeldet', 'enrolled'],
      headers:
        'Stand der Teilnahme | Enrolment state | Teilnahmestatus | Anmeldestatus | Kursstatus | Status | Stand | State | Enrolment | Enrollment | Enrolment status | Enrollment status | Participation status | Ergebnis | Result | Anmeldung',
    },
    { choices: ENROLMENT_STATES, personal: true },
  ),
  define(
    'occurredOn',
    'day',
    {
      label: ['Stand vom', 'As of'],
      description: [
        'Der Tag, an dem die Person diesen Stand erreicht hat. Leer bedeutet: der Tag des Imports.',
        'The day on which the person reached this state. Empty means: the day of the import.',
      ],
      example: ['01.10.2026', '2026-10-01'],
      headers:
        'Stand vom | As of | Datum | Date | seit | since | am | Statusdatum | Status seit | Datum des Status | Status date | Anmeldedatum | Angemeldet am | Datum der Anmeldung | Enrolled on | Enrolment date | Registration date | Eintrittsdatum | Eintritt',
    },
    { personal: true },
  ),
]
