import { LIMITS } from '../../../../contract/common.ts'
import type { FieldDefinition } from '../kind.ts'
import { define } from './define.ts'
import { REGIONS } from './places.ts'

/** The key of a row in the list it comes from: with it, a second import changes a record instead of adding another. */
export const externalReference = (example: string): FieldDefinition =>
  define(
    'externalReference',
    'text',
    {
      label: ['Kennung', 'Reference'],
      description: [
        'Die Kennung der Zeile in Ihrer eigenen Liste. Mit ihr ändert ein zweiter Import denselben Eintrag, statt einen neuen anzulegen. Eine laufende Nummer, die sich beim Sortieren ändert, taugt dafür nicht.',
        'The key of the row in your own list. With it, a second import changes the same record instead of adding a new one. A running number that changes with sorting will not do.',
      ],
      example: [example, example],
      headers:
        'Referenz | Reference | Externe Referenz | External reference | Referenznummer | Reference number | Ref. | Ref.-Nr. | Kennung | ID | Identifier | Schlüssel | Key | Kennziffer | Kenn-Nr. | Aktenzeichen | Az. | Externe ID | External ID | Nr. | Nummer | Number | No.',
    },
    { maxLength: LIMITS.shortText },
  )

export const region = define(
  'region',
  'choice',
  {
    label: ['Region', 'Region'],
    description: [
      'Wo die Person gebraucht wird: Name der Region oder NUTS-Code. „Chemnitz“ meint die Region (DED4), „Chemnitz, Stadt“ nur die Stadt (DED41).',
      'Where the person is needed: name of the region or NUTS code. "Chemnitz" means the region (DED4), "Chemnitz, Stadt" the city alone (DED41).',
    ],
    example: ['Erzgebirgskreis', 'Erzgebirge district'],
    headers:
      'Region | Bundesland/Region | NUTS | NUTS-Code | NUTS-Region | Gebiet | Landkreis | Kreis | Einsatzregion | Arbeitsregion | Einsatzort | Arbeitsort | Standort | Dienstort | Ort | Location | Area | District | County | Place of work | Bundesland | State',
  },
  { choices: REGIONS, codes: 'region' },
)

export const organisation = (
  description: readonly [de: string, en: string],
  example: readonly [de: string, en: string],
  headers: string,
) =>
  define(
    'organisation',
    'text',
    { label: ['Organisation', 'Organisation'], description, example, headers },
    { maxLength: LIMITS.shortText },
  )

export const EMPLOYER_HEADERS =
  'Organisation | Organization | Firma | Unternehmen | Arbeitgeber | Betrieb | Company | Employer | Business | Firmenname | Name der Firma | Name des Unternehmens | Unternehmensname | Name des Betriebs | Company name | Organisationsname | Organisation name | Kunde | Partnerunternehmen | Praxispartner'

/** Common to a need and to what a survey found. */
export const demandText = (
  description: readonly [de: string, en: string],
  example: readonly [de: string, en: string],
  headers: string,
) =>
  define(
    'text',
    'text',
    { label: ['Beschreibung', 'Description'], description, example, headers },
    { required: true, maxLength: LIMITS.textLength, multiline: true, standIn: ['title'] },
  )

export const TITLE_HEADERS =
  'Titel | Title | Stelle | Stellenbezeichnung | Stellentitel | Job title | Berufsbezeichnung | Bezeichnung | Position | Funktion | Tätigkeit | Beruf | Rolle | Role | Überschrift | Jobtitel | Job | Vacancy | Occupation | Gesuchte Stelle | Stellenangebot | Stellenausschreibung | Betreff | Kurzbezeichnung'
export const TEXT_HEADERS =
  'Text | Beschreibung | Description | Anforderungen | Stellenbeschreibung | Job description | Requirements | Anforderungsprofil | Aufgaben | Aufgabenbeschreibung | Tasks | Profil | Kompetenzen | Skills | Fähigkeiten | Kenntnisse | Qualifikationen | Qualifikation | Gesuchte Qualifikation | Gesuchte Qualifikationen | Gesuchte Kompetenzen | Kompetenzbedarf | Qualifikationsbedarf | Was wird gesucht | Was suchen Sie | Stellentext | Anzeigentext | Volltext | Freitext | Bedarfsbeschreibung | Bedarf | Need | Details'
