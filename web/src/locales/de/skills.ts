import type { skills as en } from '../en/skills.ts'

export const skills: typeof en = {
  quoted: '„{{word}}“',
  because: {
    whole: 'weil der Text als Ganzes davon handelt',
    demand: {
      words: 'weil Sie {{words}} geschrieben haben',
      added: 'von Hand ergänzt',
      confirmed: 'von Hand bestätigt',
      taught: 'weil Ihr Unternehmen uns am {{day}} gesagt hat, dass „{{words}}“ das meint',
      taughtForAll: 'weil „{{words}}“ hier seit dem {{day}} für alle das meint',
    },
    others: {
      words: 'weil im Text {{words}} steht',
      added: 'von Hand ergänzt',
      confirmed: 'von Hand bestätigt',
      taught: 'weil das Unternehmen uns am {{day}} gesagt hat, dass „{{words}}“ das meint',
      taughtForAll: 'weil „{{words}}“ hier seit dem {{day}} für alle das meint',
    },
    offer: {
      words: 'weil in der Beschreibung {{words}} steht',
      added: 'von Hand ergänzt',
      confirmed: 'von Hand bestätigt',
      taught: 'weil Ihr Team uns am {{day}} gesagt hat, dass „{{words}}“ das meint',
      taughtForAll: 'weil „{{words}}“ hier seit dem {{day}} für alle das meint',
    },
    learners: {
      words: 'weil du {{words}} geschrieben hast',
      added: 'das hast du selbst ergänzt',
      confirmed: 'das hast du bestätigt',
      taught: 'weil wir am {{day}} gelernt haben, dass „{{words}}“ das meint',
      taughtForAll: 'weil wir am {{day}} gelernt haben, dass „{{words}}“ das meint',
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
    title: { demand: 'Auch gemeint?', offer: 'Auch gemeint?', learners: 'Kannst du das auch?' },
    hint: {
      demand: 'Hier sind wir nicht sicher. Es zählt erst, wenn Sie es annehmen.',
      offer: 'Hier sind wir nicht sicher. Es zählt erst, wenn Sie es annehmen.',
      learners: 'Hier sind wir nicht sicher. Es zählt erst, wenn du es annimmst.',
    },
    more: 'Noch eine zeigen',
    more_other: 'Noch {{count}} zeigen',
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
  level: { basic: 'Grundkenntnisse', independent: 'gute Kenntnisse', advanced: 'sehr gute Kenntnisse' },
  importance: { label: 'Wie wichtig ist „{{skill}}“?', must: 'Muss', nice: 'wünschenswert' },
  teach: {
    ask: 'Welche Wörter meinen das?',
    askOf: 'Welche Wörter meinen das? {{skill}}',
    label: 'Welche Wörter in Ihrem Text meinen „{{skill}}“?',
    hint: 'Im Text markieren oder eintippen: ein bis fünf Wörter. Ihre nächsten Texte werden dann von selbst verstanden.',
    save: 'Merken',
    later: 'Jetzt nicht',
    stays: 'Diese Wörter bleiben in dieser Installation und lassen sich jederzeit zurücknehmen.',
    reach_one: 'Steht heute in {{count}} von {{of}} Texten.',
    reach_other: 'Steht heute in {{count}} von {{of}} Texten.',
    all: 'Alle ansehen',
    links: {
      own: '„{{words}}“ meint das ab jetzt, in allen Ihren Texten.',
      others: '„{{words}}“ meint das ab jetzt, in allen Texten dieser Organisation.',
    },
    never: {
      own: '„{{words}}“ meint das nicht mehr, in allen Ihren Texten.',
      others: '„{{words}}“ meint das nicht mehr, in allen Texten dieser Organisation.',
    },
    refused: {
      'too-short': 'Zu kurz: das würde zufällig gefunden. Nehmen Sie mindestens drei Buchstaben.',
      'too-long': 'Das ist ein Satz. Nehmen Sie ein bis fünf Wörter, die immer das meinen.',
      'too-general':
        'Zu allgemein: das steht in zu vielen Texten, um eine Fähigkeit zu meinen. Nehmen Sie ein genaueres Wort.',
      personal: 'Namen, Adressen und Telefonnummern werden nicht gespeichert.',
      known: 'Diese Wörter werden schon verstanden; es gibt nichts zu lernen.',
    },
  },
  keys: { intro: 'In einer Zeile:', accept: 'annehmen', reject: 'streichen', undo: 'zurücknehmen' },
}
