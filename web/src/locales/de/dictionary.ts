export const dictionary = {
  title: 'Was bedeutet jede Zahl?',
  lead: 'Dieselben Worte stehen neben den Diagrammen. Jede Zahl wird an genau einer Stelle berechnet; diese Seite ist daraus gemacht.',
  hint: 'zum Beispiel Warteliste',
  found_one: '{{count}} Zahl',
  found_other: '{{count}} Zahlen',
  none: 'Keine Zahl passt zu diesen Worten',
  noneAdvice: 'Gesucht wird in Namen und Regeln, in beiden Sprachen. Versuchen Sie weniger Worte.',
  topics: {
    participation: 'Sind wir auf Kurs?',
    gaps: 'Was wird in der Region gesucht?',
    quality: 'Wie gut ist der Abgleich?',
  },
}
