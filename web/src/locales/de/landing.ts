import type { landing as en } from '../en/landing.ts'

export const landing: typeof en = {
  title: 'Sagen, was gebraucht wird. Sehen, wer es lehrt.',
  lead: 'TUCacademy bringt zusammen, welche Fähigkeiten Unternehmen der Region suchen, welche kurzen Kurse sie lehren und wer sie lernen möchte.',
  doors: {
    business: {
      title: 'Ich suche Menschen mit Fähigkeiten',
      text: 'Einen Bedarf melden: fünf Minuten, in eigenen Worten.',
    },
    learner: { title: 'Ich möchte etwas lernen', text: 'Sehen, was ich schon kann und was der nächste Schritt ist.' },
    staff: {
      title: 'Ich lehre oder leite das Projekt',
      text: 'Anmelden und zu Angeboten, Bedarfen und Zahlen gehen.',
    },
  },
  try: {
    label: 'Zum Ausprobieren: Wen suchen Sie?',
    hint: 'Schreiben Sie, wie Sie es im Betrieb erzählen würden. Nichts wird gespeichert.',
    placeholder: 'Wir suchen jemanden, der …',
    example:
      'Wir suchen jemanden, der unsere SPS-Steuerungen programmiert, technische Zeichnungen liest und schweißen kann. Ein Staplerschein wäre gut.',
    useExample: 'Ein Beispiel zeigen',
    found: '{{count}} Fähigkeit in Ihren Worten gefunden',
    found_other: '{{count}} Fähigkeiten in Ihren Worten gefunden',
    none: 'Noch keine Fähigkeit gefunden. Schreiben Sie, was die Person tun soll und mit welchen Werkzeugen oder Maschinen.',
    failed:
      'Die Fähigkeiten lassen sich gerade nicht nachschlagen. Ihr Text bleibt stehen, schreiben Sie ruhig weiter.',
    post: 'Daraus einen Bedarf machen',
  },
  wanted: {
    title: 'Was die Region gerade sucht',
    hint: 'Fähigkeiten aus offenen Bedarfen, nach Zahl der gesuchten Personen. Schraffiert: Das lehrt noch niemand.',
    openings: '{{count}} Person gesucht',
    openings_other: '{{count}} Personen gesucht',
    untaught: 'lehrt noch niemand',
    needs: '{{count}} Bedarf',
    needs_other: '{{count}} Bedarfe',
    all: '{{count}} gesuchte Fähigkeit zeigen',
    all_other: 'Alle {{count}} gesuchten Fähigkeiten zeigen',
    pageTitle: 'Was sucht die Region?',
    pageLead:
      'Fähigkeiten, die mindestens zwei Unternehmen der Region gerade suchen, nach Zahl der gesuchten Personen.',
    answer: 'Es ist {{count}} Fähigkeit, und die lehrt noch niemand (schraffiert).',
    answer_other: 'Es sind {{count}} Fähigkeiten; {{untaught}} davon lehrt noch niemand (schraffiert).',
    answerAll: 'Es ist {{count}} Fähigkeit, und es gibt ein Angebot dafür.',
    answerAll_other: 'Es sind {{count}} Fähigkeiten, und für jede gibt es ein Angebot.',
    toCatalogue: 'Sehen, was gelehrt wird',
    toTry: 'Selbst einen Bedarf ausprobieren',
    empty: 'Noch keine offenen Bedarfe',
    emptyHint: 'Sobald Unternehmen melden, was sie brauchen, stehen hier die meistgesuchten Fähigkeiten.',
  },
}
