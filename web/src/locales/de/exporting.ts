import type { exporting as en } from '../en/exporting.ts'

export const exporting: typeof en = {
  button: 'Exportieren',
  pending: 'Wird erstellt …',
  csv: 'CSV-Datei',
  xlsx: 'Excel-Datei (XLSX)',
  dictionary: 'Was die Spalten bedeuten',
  dictionaryOf: '{{list}}: was die Spalten bedeuten',
  tooLong: {
    title: 'Zu viele Zeilen für eine Excel-Datei',
    advice:
      'Mehr als {{rows}} Zeilen fasst sie hier nicht. Ein Filter hilft, oder die CSV-Datei: Sie kennt keine Grenze.',
  },
  lists: {
    needs: 'Bedarfe',
    'need-matches': 'Passende Angebote',
    'need-offers': 'Stellen als Ziel',
    learners: 'Lernende',
    'learner-enrolments': 'Kurse',
    pathway: 'Lernweg',
    'run-enrolments': 'Teilnehmende',
    'micro-credentials': 'Angebote',
    'course-runs': 'Durchläufe',
    gaps: 'Lücken',
    'wanted-skills': 'Gesuchte Fähigkeiten',
    participation: 'Teilnahme',
    organisations: 'Organisationen',
    invitations: 'Einladungen',
  },
  types: {
    text: 'Text',
    integer: 'ganze Zahl',
    number: 'Zahl',
    share: 'Anteil zwischen 0 und 1',
    day: 'Tag',
    instant: 'Zeitpunkt',
    'yes-no': 'ja oder nein',
    choice: 'Auswahl',
    list: 'mehrere Angaben',
  },
}
