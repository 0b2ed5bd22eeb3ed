import { LIMITS } from '../../../../contract/common.ts'
import type { FieldDefinition, KindDefinition } from '../kind.ts'
import { define } from './define.ts'
import { enrolmentFields } from './enrolment-fields.ts'
import { learnerAttributes } from './learner-attributes.ts'
import { learnerLimits } from './learner-limits.ts'
import { externalReference } from './shared-fields.ts'

const person: readonly FieldDefinition[] = [
  define(
    'name',
    'text',
    {
      label: ['Name', 'Name'],
      description: [
        'Vor- und Nachname, oder „Nachname, Vorname“. Kann wegfallen, wenn die Liste dafür zwei Spalten hat.',
        'First and last name, or "last name, first name". May be left out when the list has two columns for them.',
      ],
      example: ['Erika Muster', 'Erika Muster'],
      headers:
        'Name | Vor- und Nachname | Vorname Nachname | Vorname und Nachname | Vorname, Nachname | Name, Vorname | Nachname, Vorname | Last name, first name | Full name | Vollständiger Name | Teilnehmer | Teilnehmerin | Teilnehmer/in | Teilnehmer:in | Teilnehmende | Teilnehmername | Name der Person | Learner | Participant | Participant name | Student | Studierende | Person | Lernende',
    },
    {
      required: true,
      maxLength: LIMITS.shortText,
      standIn: ['firstName', 'lastName'],
      personName: true,
      personal: true,
    },
  ),
  define(
    'firstName',
    'text',
    {
      label: ['Vorname', 'First name'],
      description: [
        'Nur nötig, wenn es keine Spalte mit dem ganzen Namen gibt.',
        'Only needed when no column holds the whole name.',
      ],
      example: ['Erika', 'Erika'],
      headers: 'Vorname | First name | Vornamen | Rufname | Given name | Given names | Forename | Firstname',
    },
    { maxLength: 99, partOnly: true, personal: true },
  ),
  define(
    'lastName',
    'text',
    {
      label: ['Nachname', 'Last name'],
      description: [
        'Nur nötig, wenn es keine Spalte mit dem ganzen Namen gibt.',
        'Only needed when no column holds the whole name.',
      ],
      example: ['Muster', 'Muster'],
      headers: 'Nachname | Last name | Familienname | Zuname | Surname | Family name | Lastname | Nachnamen',
    },
    { maxLength: 100, partOnly: true, personal: true },
  ),
  define(
    'group',
    'text',
    {
      label: ['Gruppe', 'Group'],
      description: [
        'Zu welcher Gruppe des Programms die Person gehört, mit Namen oder Kürzel.',
        'Which group of the programme the person belongs to, by name or code.',
      ],
      example: ['Studierende', 'students'],
      headers:
        'Gruppe | Group | Zielgruppe | Target group | Statusgruppe | Personengruppe | Teilnehmergruppe | Teilnehmendengruppe | Learner group | Lerngruppe | Kategorie | Category | Personenkreis | Gruppenzugehörigkeit',
    },
    { required: true, maxLength: LIMITS.shortText, personal: true },
  ),
  define(
    'text',
    'text',
    {
      label: ['In eigenen Worten', 'In their own words'],
      description: [
        'Was die Person kann und wohin sie will. Wird erst gelesen, wenn sie dem Abgleich zugestimmt hat.',
        'What the person can do and where they want to go. It is read only once they have agreed to matching.',
      ],
      example: [
        'Ich habe als Mechanikerin gearbeitet und möchte Steuerungen programmieren lernen.',
        'I worked as a mechanic and would like to learn to program controllers.',
      ],
      headers:
        'Text | In eigenen Worten | Selbstbeschreibung | Beschreibung | Description | Kompetenzen | Kenntnisse | Fähigkeiten | Vorkenntnisse | Vorwissen | Profil | Profile | Motivation | Lebenslauf | CV | Skills | About | About me | Über mich | Ziele | Prior knowledge',
    },
    { maxLength: LIMITS.textLength, multiline: true, personal: true },
  ),
]

export const learners: KindDefinition = {
  kind: 'learners',
  labelDe: 'Lernende',
  labelEn: 'Learners',
  fields: [...person, externalReference('TN-0042'), ...learnerLimits, ...learnerAttributes, ...enrolmentFields],
  secondExample: {
    de: {
      name: 'Max Beispiel',
      group: 'Teilnehmende an Weiterbildung',
      consentMatching: 'nein',
      consentStatistics: 'ja',
      microCredential: 'SPS-Programmierung',
      runStartsOn: '03.04.2028',
      enrolmentState: 'Warteliste',
    },
    en: {
      name: 'Max Beispiel',
      group: 'further-education',
      consentMatching: 'no',
      consentStatistics: 'yes',
      microCredential: 'PLC programming',
      runStartsOn: '2028-04-03',
      enrolmentState: 'waiting list',
    },
  },
}
