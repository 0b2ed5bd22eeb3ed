import type { skills as en } from '../en/skills.ts'

export const skills: typeof en = {
  quoted: '„{{word}}“',
  because: {
    whole: 'weil der Text als Ganzes davon handelt',
    demand: {
      words: 'weil Sie {{words}} geschrieben haben',
      added: 'von Hand ergänzt',
      confirmed: 'von Hand bestätigt',
    },
    others: {
      words: 'weil im Text {{words}} steht',
      added: 'von Hand ergänzt',
      confirmed: 'von Hand bestätigt',
    },
    offer: {
      words: 'weil in der Beschreibung {{words}} steht',
      added: 'von Hand ergänzt',
      confirmed: 'von Hand bestätigt',
    },
    learners: {
      words: 'weil du {{words}} geschrieben hast',
      added: 'das hast du selbst ergänzt',
      confirmed: 'das hast du bestätigt',
    },
  },
  confirmed: 'bestätigt',
  counted: {
    demand: 'Fähigkeiten, die Sie brauchen',
    offer: 'Fähigkeiten, die hier gelehrt werden',
    learners: 'Das kannst du schon',
  },
  none: {
    demand:
      'In diesem Text wurde noch keine Fähigkeit gefunden. Ergänzen Sie unten eine oder beschreiben Sie die Aufgaben genauer.',
    offer: 'In dieser Beschreibung wurde noch keine Fähigkeit gefunden. Ergänzen Sie unten eine.',
    learners: 'Hier steht noch nichts. Ergänze etwas, das du kannst, oder schreib mehr über dich.',
  },
  check: {
    title: 'Bitte prüfen',
    hint: {
      demand: 'Hier sind wir nicht sicher. Es zählt erst, wenn Sie es annehmen.',
      offer: 'Hier sind wir nicht sicher. Es zählt erst, wenn Sie es annehmen.',
      learners: 'Hier sind wir nicht sicher. Es zählt erst, wenn du es annimmst.',
    },
  },
  add: {
    demand: 'Fähigkeit ergänzen, die Sie brauchen',
    offer: 'Fähigkeit ergänzen, die hier gelehrt wird',
    learners: 'Etwas ergänzen, das du kannst',
  },
  searchSkill: 'Zum Beispiel: löten, Python, Projekte planen',
  searchOccupation: 'Zum Beispiel: Mechatroniker/in',
  noneFound: 'Nichts gefunden. Vielleicht mit einem anderen Wort?',
  rejected: '{{count}} gestrichen',
  rejected_other: '{{count}} gestrichen',
  accept: 'Annehmen: {{skill}}',
  reject: 'Streichen: {{skill}}',
  takeBack: 'Entscheidung zurücknehmen: {{skill}}',
  importance: { label: 'Wie wichtig ist „{{skill}}“?', must: 'Muss', nice: 'wünschenswert' },
  keys: { intro: 'In einer Zeile:', accept: 'annehmen', reject: 'streichen', undo: 'zurücknehmen' },
}
