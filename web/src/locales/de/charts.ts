export const charts = {
  view: 'Darstellung',
  chart: 'Diagramm',
  table: 'Tabelle',
  csv: 'CSV',
  downloadCsv: 'Als CSV-Datei herunterladen',
  participants: 'Teilnehmende',
  planned: 'Plan',
  target: 'Ziel {{value}}',
  today: 'Stand {{day}}',
  day: 'Tag',
  noData: 'keine Daten',
}
