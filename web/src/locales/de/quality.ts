import type { quality as en } from '../en/quality.ts'

export const quality: typeof en = {
  title: 'Wie gut ist der Abgleich?',
  answer: {
    measured:
      'Von 100 richtigen Fähigkeiten in Sätzen technischer Stellenanzeigen stehen {{right}} unter den ersten fünf.',
    noise: 'Wo keine Fähigkeit steht, wird in {{linked}} von {{of}} Sätzen trotzdem eine gesehen.',
    people: 'Menschen haben hier von dem, was sie sich angesehen haben, angenommen: {{figure}}.',
    few: 'Für einen Anteil haben Menschen hier noch zu wenig dazu gesagt.',
  },
  source: 'Messung an beurteilten Texten',
  none: 'Noch ist keine Messung veröffentlicht',
  noneHint:
    'Die Messung „link“ mit --publish prüft die Texterkennung an beurteilten Texten und schreibt die Zahlen auf.',
  older: {
    title: 'Diese Zahlen gehören zu einer früheren Version',
    text: 'Gemessen wurde Version {{measured}}; es läuft Version {{running}}. Was sie heute leistet, kann besser oder schlechter sein. Was Menschen dazu sagten, ist von heute.',
  },
  evaluated: {
    title: 'Was ergaben Texte von Fachleuten?',
    hint: 'Fachleute haben die Fähigkeiten dieser Texte bestimmt. Eingestellt wurde an anderen Texten, nie an diesen.',
  },
  rivals: {
    which: 'Welche Texte',
    title: {
      tech: 'Von 100 richtigen Fähigkeiten, wie viele stehen unter den ersten fünf? Technische Stellenanzeigen',
      house: 'Von 100 richtigen Fähigkeiten, wie viele stehen unter den ersten fünf? Stellenanzeigen aller Art',
      ba: 'Von 100 deutschen Begriffen, wie viele finden unter zehn eine richtige Fähigkeit?',
    },
    subtitle: '{{what}}, die ersten davon, für alle dieselben; Stand {{day}}',
    label: 'Von 100 richtigen findet unser Verfahren {{ours}}, {{best}} als nächstes {{other}}.',
    way: 'Verfahren',
    share: 'Anteil der richtigen',
    ours: 'TUCacademy',
    names: {
      natural: 'natural (TF-IDF)',
      minisearch: 'MiniSearch',
      flexsearch: 'FlexSearch',
      orama: 'Orama',
      postgresFullText: 'PostgreSQL-Volltext',
      pgTrgm: 'PostgreSQL-Trigramme',
      charNgram: 'Zeichen-n-Gramme',
    },
  },
  sets: {
    tech: {
      short: 'Technische Anzeigen',
      name: 'Englische Sätze technischer Stellenanzeigen',
      about:
        '{{texts}} englische Sätze technischer Stellenanzeigen (TECH), veröffentlicht, mit ESCO-Fähigkeiten von Fachleuten.',
    },
    house: {
      short: 'Alle Anzeigen',
      name: 'Englische Sätze aus Stellenanzeigen aller Art',
      about: '{{texts}} englische Sätze aus Stellenanzeigen aller Art (HOUSE), nach denselben Regeln veröffentlicht.',
    },
    skillskape: {
      short: 'Erdacht',
      name: 'erdachte englische Sätze',
      about: '{{texts}} englische Sätze, die ein Sprachmodell um eine Fähigkeit herum erdacht hat (SkillSkape).',
    },
    ba: {
      short: 'Deutsche Begriffe',
      name: 'Deutsche Begriffe der Bundesagentur für Arbeit',
      about:
        '{{texts}} deutsche Begriffe, die Fachleute der Bundesagentur für Arbeit der ESCO zugeordnet haben; die Hälfte, an der nichts eingestellt wurde.',
    },
  },
  measured: {
    title: 'Was gemessen wurde, über alle beurteilten Texte',
    subtitle: 'Anteile; die letzten beiden sollen klein sein; Stand {{day}}',
    label: 'Anteile gefundener richtiger Fähigkeiten, richtiger Verknüpfungen und Verknüpfungen, wo keine sein sollte.',
    what: 'Was',
    share: 'Anteil',
    texts: 'Texte',
    set: 'Richtige unter den ersten fünf: {{what}}',
    term: 'Ein richtiger unter den ersten zehn: {{what}}',
    shown: 'Richtige der ersten fünf, die verknüpft oder vorgeschlagen werden',
    kept: 'Richtige der ersten fünf, die verknüpft und nicht bloß vorgeschlagen werden',
    recall: 'Alles von Fachleuten Genannte, das verknüpft wird',
    precision: 'Verknüpfungen, die Fachleute auch nannten',
    noise: 'Sätze ohne Fähigkeit, zu denen etwas verknüpft oder vorgeschlagen wird',
    noiseSeen: 'Sätze ohne Fähigkeit, zu denen etwas verknüpft oder vorgeschlagen wird (beim Lernen gesehen)',
    calibration: 'Fehler der Sicherheit',
  },
  verdicts: {
    section: 'Was sagen Menschen hier dazu?',
    hint: 'Jede angenommene, gestrichene oder ergänzte Fähigkeit eines Bedarfs oder Angebots. Eigene Texte von Lernenden zählen nicht.',
    title: 'Von dem, was Menschen sich angesehen haben: wie viel stimmte?',
    by: 'Nach',
    bys: { month: 'Monat', language: 'Sprache', source: 'Herkunft' },
    subtitle: {
      month: 'Anteil der angenommenen an angenommenen und gestrichenen, nach Monat; Stand {{day}}',
      language: 'Anteil der angenommenen an angenommenen und gestrichenen, nach Sprache des Textes; Stand {{day}}',
      source: 'Anteil der angenommenen an angenommenen und gestrichenen, nach Herkunft des Textes; Stand {{day}}',
    },
    label: '{{accepted}} Fähigkeiten angenommen, {{rejected}} gestrichen, {{added}} von Hand ergänzt.',
    accepted: 'Angenommen',
    rejected: 'Gestrichen',
    addedHead: 'Von Hand ergänzt',
    share: 'Anteil angenommen',
    nothing: 'nichts angesehen',
    few: '{{parts}}, zu wenig für einen Anteil',
    added: '{{count}} ergänzt',
    added_other: '{{count}} ergänzt',
    empty:
      'Noch hat niemand etwas zu einer Fähigkeit gesagt. Sobald jemand eine annimmt, streicht oder ergänzt, wird es hier gezählt; ein Anteil steht ab {{least}} Entscheidungen.',
  },
  languages: { de: 'Deutsch', en: 'Englisch', other: 'andere oder nicht bekannt' },
  sources: {
    need: 'Gemeldete Bedarfe',
    'job-ad': 'Stellenanzeigen',
    survey: 'Umfragen',
    'micro-credential': 'Micro-Credentials',
  },
  weaknesses: {
    title: 'Wo ist er schwach?',
    german:
      'Deutsch wurde an einzelnen Begriffen geprüft, nicht an ganzen Anzeigen: Veröffentlichte Sätze mit ESCO-Fähigkeiten gibt es dafür nicht.',
    unknown:
      'Ein Wort, das Fachwissen braucht („Druckgusswerkzeuge“ für Metallguss), wird nur gefunden, wenn das Wörterbuch es kennt oder jemand es hier beigebracht hat.',
    few: 'Fachleute nannten zu einem Satz oft nur wenige Fähigkeiten. Viele Verknüpfungen, die hier als falsch zählen, sind trotzdem sinnvoll.',
    english: 'Wie sicher eine Verknüpfung ist, wurde an englischen Sätzen eingestellt; für deutsche ist es übertragen.',
    noise: 'Ein Teil der Sätze ohne Fähigkeit war beim Lernen zu sehen. Von ungesehenen werden mehr verknüpft.',
    levels: 'Er sagt, ob eine Fähigkeit genannt wird, nicht ob ein Mensch sie hat.',
  },
  how: {
    title: 'Wie wurde gemessen?',
    text: 'Am {{day}} mit Version {{version}} der Texterkennung und der Einordnung {{taxonomy}}: {{skills}} Fähigkeiten mit {{labels}} Bezeichnungen, davon {{everyday}} Wörter der Alltagssprache.',
    time: 'Die Hälfte der Sätze braucht weniger als {{ms}} Millisekunden, neben anderer Arbeit auf der Maschine.',
    again: 'Noch einmal messen:',
  },
}
