export const charts = {
  view: 'View',
  chart: 'Chart',
  table: 'Table',
  csv: 'CSV',
  downloadCsv: 'Download as a CSV file',
  participants: 'Participants',
  planned: 'Plan',
  target: 'Target {{value}}',
  today: 'As of {{day}}',
  day: 'Day',
  noData: 'no data',
}
