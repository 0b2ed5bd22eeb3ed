import { LIMITS } from '../../../../contract/common.ts'
import type { KindDefinition } from '../kind.ts'
import { annexFields } from './annex-fields.ts'
import { define } from './define.ts'
import { externalReference, organisation } from './shared-fields.ts'

export const microCredentials: KindDefinition = {
  kind: 'micro-credentials',
  labelDe: 'Micro-Credentials',
  labelEn: 'Micro-credentials',
  fields: [
    define(
      'title',
      'text',
      {
        label: ['Titel', 'Title'],
        description: ['Wie das Micro-Credential heißt.', 'What the micro-credential is called.'],
        example: ['SPS-Programmierung', 'PLC programming'],
        headers:
          'Titel | Title | Bezeichnung | Name | Kurstitel | Course title | Kursname | Kurs | Course | Course name | Micro-Credential | Microcredential | Modultitel | Modulname | Modul | Module | Module title | Name des Kurses | Name des Moduls | Veranstaltung | Veranstaltungstitel | Lehrveranstaltung | Lehrgang | Angebot | Seminar | Kursbezeichnung | Thema | Überschrift',
      },
      { required: true, maxLength: LIMITS.shortText },
    ),
    define(
      'summary',
      'text',
      {
        label: ['Zusammenfassung', 'Summary'],
        description: ['Worum es geht, in wenigen Sätzen.', 'What it is about, in a few sentences.'],
        example: ['Vom Schaltplan zum laufenden Programm.', 'From the circuit diagram to the running program.'],
        headers:
          'Zusammenfassung | Summary | Kurzbeschreibung | Beschreibung | Description | Inhalt | Inhalte | Content | Kursinhalt | Kursbeschreibung | Course description | Lehrinhalte | Lerninhalte | Abstract | Kurzfassung | Short description | Überblick | Overview | Modulbeschreibung',
      },
      { maxLength: LIMITS.paragraph, multiline: true },
    ),
    define(
      'learningOutcomes',
      'list',
      {
        label: ['Lernergebnisse', 'Learning outcomes'],
        description: [
          'Was die Teilnehmenden danach können. Ein Lernergebnis je Zeile in der Zelle, oder durch Semikolon getrennt.',
          'What participants can do afterwards. One outcome per line in the cell, or parted by semicolons.',
        ],
        example: [
          'eine SPS programmieren; Programmfehler im laufenden Betrieb finden',
          'program a PLC; find program errors in a running machine',
        ],
        headers:
          'Lernergebnisse | Learning outcomes | Lernergebnis | Lernziele | Lernziel | Learning objectives | Outcomes | Objectives | Kompetenzen | Kompetenzziele | Qualifikationsziele | Competences | Competencies | Skills | Ziele | Goals | Learning goals | Kursziele | Intended learning outcomes | ILO',
      },
      { maxLength: 1000, maxItems: 30 },
    ),
    ...annexFields,
    define(
      'audience',
      'list',
      {
        label: ['Zielgruppen', 'Audience'],
        description: [
          'Für welche Gruppen das Angebot gedacht ist, mit Namen oder Kürzel aus dem Programm. Leer bedeutet: für alle.',
          'The groups it is meant for, by name or code of the programme. Empty means everybody.',
        ],
        example: ['Studierende', 'students'],
        headers:
          'Zielgruppen | Audience | Zielgruppe | Target group | Target groups | Für wen | Teilnehmerkreis | Adressaten | Teilnehmendengruppe | Gruppen | Groups | Target audience',
      },
      { maxLength: LIMITS.shortText, maxItems: 10, itemsByComma: true },
    ),
    define(
      'furtherInformation',
      'text',
      {
        label: ['Weitere Informationen', 'Further information'],
        description: ['Was man sonst noch wissen sollte.', 'What else one should know.'],
        example: ['Laborkleidung wird gestellt.', 'Lab clothes are provided.'],
        headers:
          'Weitere Informationen | Further information | Hinweise | Hinweis | Bemerkungen | Bemerkung | Anmerkungen | Sonstiges | Notes | Remarks | Comments | Zusatzinformationen | Additional information | Weitere Hinweise | Kommentar | Links | URL | Website',
      },
      { maxLength: LIMITS.paragraph, multiline: true },
    ),
    organisation(
      [
        'Wer das Micro-Credential anbietet, mit dem Namen in dieser Anwendung. Wer für die eigene Einrichtung importiert, kann die Spalte weglassen.',
        'Who offers the micro-credential, by the name in this application. Those who import for their own institution can leave the column out.',
      ],
      ['Muster-Universität Chemnitz (Beispiel)', 'Muster-Universität Chemnitz (Beispiel)'],
      'Organisation | Organization | Anbieter | Provider | Bildungsanbieter | Einrichtung | Institution | Träger | Veranstalter | Institut | Fakultät | Professur | Course provider | Bildungsträger | Faculty | Department',
    ),
    externalReference('MC-017'),
  ],
  secondExample: {
    de: {
      title: 'Daten auswerten mit Python',
      summary: 'Messreihen einlesen, prüfen und als Bericht zeigen.',
      learningOutcomes: 'Daten mit Python einlesen und bereinigen; Ergebnisse in Diagrammen zeigen',
      workloadHours: '50',
      ects: '2',
      languages: 'Deutsch, Englisch',
    },
    en: {
      title: 'Data analysis with Python',
      summary: 'Read measurements, check them, and show them as a report.',
      learningOutcomes: 'read and clean data with Python; show results in charts',
      workloadHours: '50',
      ects: '2',
      languages: 'German, English',
    },
  },
}
