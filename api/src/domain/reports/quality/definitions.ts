import { LEAST_VERDICTS } from '../../../contract/kpi.ts'
import { defineKpi, NOTHING_YET, NOW } from '../kpi.ts'

/** What the figures on quality say; the measured ones are worked out by the bench `link`. */
const EVALUATED = {
  de: 'Der Tag der Messung; er steht dabei, und ob sie zur laufenden Version gehört.',
  en: 'The day of measuring; it stands beside it, and whether it is of the running version.',
}
const NOT_MEASURED = {
  de: 'Keine Angabe, solange keine Messung veröffentlicht ist.',
  en: 'No data as long as no evaluation is published.',
}
const TOO_FEW = {
  de: `Kein Anteil unter ${LEAST_VERDICTS} Worten: Dann stehen nur die Zahlen da.`,
  en: `No share below ${LEAST_VERDICTS} verdicts: then only the numbers stand there.`,
}

export const FIRST_FIVE = defineKpi({
  key: 'quality-first-five',
  unit: 'share',
  name: { de: 'Richtige unter den ersten fünf', en: 'Right ones among the first five' },
  rule: {
    de: 'Gemessen an Texten, deren Fähigkeiten Fachleute bestimmt haben und an denen nichts eingestellt wurde. Was die Einordnung nicht kennt, zählt als verfehlt.',
    en: 'Measured on texts whose skills experts have named and on which nothing was tuned. What the taxonomy does not hold counts as missed.',
  },
  parts: {
    de: 'Richtige unter den besten fünf geteilt durch die kleinere von fünf und der Zahl der richtigen, gemittelt über die Texte (RP@5).',
    en: 'Right ones among the best five over the smaller of five and the number of right ones, averaged over the texts (RP@5).',
  },
  empty: NOT_MEASURED,
  date: EVALUATED,
})

export const FIRST_TEN = defineKpi({
  key: 'quality-first-ten',
  unit: 'share',
  name: { de: 'Richtige unter den ersten zehn', en: 'Right ones among the first ten' },
  rule: {
    de: 'Gemessen an Texten, deren Fähigkeiten Fachleute bestimmt haben und an denen nichts eingestellt wurde. Bei einzelnen deutschen Begriffen zählt, ob einer der richtigen dabei ist.',
    en: 'Measured on texts whose skills experts have named and on which nothing was tuned. Of single German terms it counts whether one of the right ones is there.',
  },
  parts: {
    de: 'Wie bei den ersten fünf, mit zehn (RP@10); bei Begriffen der Anteil mit einem Treffer (hit@10).',
    en: 'As for the first five, with ten (RP@10); of terms the share with a hit (hit@10).',
  },
  empty: NOT_MEASURED,
  date: EVALUATED,
})

export const FIRST_RIGHT = defineKpi({
  key: 'quality-first-right',
  unit: 'share',
  name: { de: 'Der beste Vorschlag stimmt', en: 'The best suggestion is right' },
  rule: {
    de: 'Gemessen an Texten, deren Fähigkeiten Fachleute bestimmt haben und an denen nichts eingestellt wurde. Gezählt wird, ob der erste Vorschlag richtig ist.',
    en: 'Measured on texts whose skills experts have named and on which nothing was tuned. Counted is whether the first suggestion is right.',
  },
  parts: {
    de: 'Texte, deren erster Vorschlag richtig ist, geteilt durch alle Texte (hit@1).',
    en: 'Texts whose first suggestion is right over all texts (hit@1).',
  },
  empty: NOT_MEASURED,
  date: EVALUATED,
})

export const IN_HUNDRED = defineKpi({
  key: 'quality-in-hundred',
  unit: 'share',
  name: { de: 'Unter hundert Vorschlägen dabei', en: 'Among a hundred suggestions' },
  rule: {
    de: 'Gemessen an Texten, deren Fähigkeiten Fachleute bestimmt haben und an denen nichts eingestellt wurde. Gezählt wird, ob überhaupt ein richtiger gefunden wird.',
    en: 'Measured on texts whose skills experts have named and on which nothing was tuned. Counted is whether a right one is found at all.',
  },
  parts: {
    de: 'Texte mit einem richtigen unter den besten hundert, geteilt durch alle Texte (hit@100).',
    en: 'Texts with a right one among the best hundred over all texts (hit@100).',
  },
  empty: NOT_MEASURED,
  date: EVALUATED,
})

export const NOISE = defineKpi({
  key: 'quality-noise',
  unit: 'share',
  name: { de: 'Verknüpft, wo keine Fähigkeit steht', en: 'Linked where no skill is named' },
  rule: {
    de: 'Gemessen an eigenen deutschen und englischen Sätzen ohne jede Fähigkeit: Floskeln, Adressen, Vergünstigungen, Verneinungen. Jeder Satz wurde von Modellen gelesen, die ihn beim Lernen nicht gesehen hatten; wo das noch nicht gemessen ist, steht es dabei.',
    en: 'Measured on German and English sentences of our own without any skill: phrases, addresses, benefits, denials. Each was read by models that had not seen it in training; where that was not measured yet, it says so.',
  },
  parts: {
    de: 'Sätze mit mindestens einer Verknüpfung, auch einer bloß vorgeschlagenen, geteilt durch alle diese Sätze.',
    en: 'Sentences with at least one link, be it only suggested, over all of these sentences.',
  },
  empty: NOT_MEASURED,
  date: EVALUATED,
})

export const PRECISION = defineKpi({
  key: 'quality-precision',
  unit: 'share',
  name: { de: 'Verknüpfungen, die Fachleute auch nannten', en: 'Links that experts named, too' },
  rule: {
    de: 'Englische Sätze aus Stellenanzeigen. Fachleute nennen oft nur wenige Fähigkeiten; eine andere Verknüpfung kann trotzdem sinnvoll sein.',
    en: 'English sentences of job advertisements. Experts often name few skills; another link may still make sense.',
  },
  parts: {
    de: 'Verknüpfungen, die auch die Fachleute nannten, geteilt durch alle Verknüpfungen.',
    en: 'Links that the experts named, too, over all links.',
  },
  empty: NOT_MEASURED,
  date: EVALUATED,
})

export const RECALL = defineKpi({
  key: 'quality-recall',
  unit: 'share',
  name: { de: 'Von Fachleuten Genanntes, das verknüpft wird', en: 'What experts named and is linked' },
  rule: {
    de: 'Englische Sätze aus Stellenanzeigen; verknüpft heißt: Es zählt von selbst und ist nicht bloß vorgeschlagen.',
    en: 'English sentences of job advertisements; linked means that it counts by itself and is not merely suggested.',
  },
  parts: {
    de: 'Verknüpfte geteilt durch alle von Fachleuten genannten; daneben dasselbe nur unter den besten fünf, auch mit den vorgeschlagenen.',
    en: 'Linked ones over all that experts named; beside it the same among the best five only, also with the suggested ones.',
  },
  empty: NOT_MEASURED,
  date: EVALUATED,
})

export const CALIBRATION = defineKpi({
  key: 'quality-calibration',
  unit: 'share',
  name: { de: 'Fehler der Sicherheit', en: 'Error of confidence' },
  rule: {
    de: 'Wie weit die angegebene Sicherheit von der Wirklichkeit abliegt: Von Verknüpfungen mit Sicherheit 0,7 sollten sieben von zehn stimmen.',
    en: 'How far the stated confidence is from what is: of links with confidence 0.7, seven of ten should be right.',
  },
  parts: {
    de: 'Mittlerer Abstand in zehn gleich großen Gruppen (ECE), über die besten fünf je Satz.',
    en: 'Mean distance in ten groups of equal size (ECE), over the best five of each sentence.',
  },
  empty: NOT_MEASURED,
  date: EVALUATED,
})

export const SPEED = defineKpi({
  key: 'quality-speed',
  unit: 'milliseconds',
  name: { de: 'Zeit je Satz', en: 'Time per sentence' },
  rule: {
    de: 'Mit der ganzen ESCO in zwei Sprachen, auf einem Kern, neben anderer Arbeit auf der Maschine.',
    en: 'With the full ESCO in two languages, on one core, beside other work on the machine.',
  },
  parts: {
    de: 'Der mittlere Satz: Die Hälfte ist schneller.',
    en: 'The median sentence: half of them are faster.',
  },
  empty: NOT_MEASURED,
  date: EVALUATED,
})

export const JUDGED = defineKpi({
  key: 'quality-judged',
  unit: 'texts',
  name: { de: 'Beurteilte Texte', en: 'Judged texts' },
  rule: {
    de: 'Texte, deren Fähigkeiten Fachleute bestimmt haben. Neben anderen Verfahren werden nur die ersten jeder Sammlung befragt.',
    en: 'Texts whose skills experts have named. Beside other ways of linking only the first of each set are asked.',
  },
  parts: {
    de: 'Sätze oder Begriffe, jeder einmal.',
    en: 'Sentences or terms, each once.',
  },
  empty: NOT_MEASURED,
  date: EVALUATED,
})

export const LABELS = defineKpi({
  key: 'quality-labels',
  unit: 'labels',
  name: { de: 'Fähigkeiten und Bezeichnungen beim Messen', en: 'Skills and labels measured with' },
  rule: {
    de: 'Die ESCO mit ihren deutschen und englischen Bezeichnungen und dem Wörterbuch der Alltagssprache.',
    en: 'ESCO with its German and English labels and the lexicon of everyday language.',
  },
  parts: {
    de: 'Fähigkeiten, Bezeichnungen und Wörter der Alltagssprache, jede Angabe für sich.',
    en: 'Skills, labels and everyday words, each figure by itself.',
  },
  empty: NOT_MEASURED,
  date: EVALUATED,
})

export const ACCEPTED = defineKpi({
  key: 'verdicts-accepted',
  unit: 'verdicts',
  name: { de: 'Angenommene Fähigkeiten', en: 'Accepted skills' },
  rule: {
    de: 'Es zählt das neueste Wort eines Menschen zu jeder Fähigkeit eines Bedarfs oder Micro-Credentials, wenn es nicht zurückgenommen ist, im Monat, in dem es fiel. Worte von Lernenden zu ihren eigenen Texten zählen nicht. Wer nichts sagt, hat nichts angenommen.',
    en: 'Counted is the newest word of a person on each skill of a need or micro-credential, unless it was taken back, in the month it was given. Words of learners on their own texts do not count. Who says nothing has accepted nothing.',
  },
  parts: {
    de: 'Gelesene Fähigkeiten, die jemand bestätigt hat.',
    en: 'Skills read in a text that somebody confirmed.',
  },
  empty: NOTHING_YET,
  date: NOW,
})

export const REJECTED = defineKpi({
  key: 'verdicts-rejected',
  unit: 'verdicts',
  name: { de: 'Gestrichene Fähigkeiten', en: 'Crossed out skills' },
  rule: {
    de: 'Es zählt das neueste Wort eines Menschen zu jeder Fähigkeit eines Bedarfs oder Micro-Credentials, wenn es nicht zurückgenommen ist, im Monat, in dem es fiel. Worte von Lernenden zu ihren eigenen Texten zählen nicht.',
    en: 'Counted is the newest word of a person on each skill of a need or micro-credential, unless it was taken back, in the month it was given. Words of learners on their own texts do not count.',
  },
  parts: {
    de: 'Gelesene Fähigkeiten, die jemand gestrichen hat.',
    en: 'Skills read in a text that somebody crossed out.',
  },
  empty: NOTHING_YET,
  date: NOW,
})

export const ADDED = defineKpi({
  key: 'verdicts-added',
  unit: 'verdicts',
  name: { de: 'Von Hand ergänzte Fähigkeiten', en: 'Skills added by hand' },
  rule: {
    de: 'Es zählt das neueste Wort eines Menschen zu jeder Fähigkeit eines Bedarfs oder Micro-Credentials, wenn es nicht zurückgenommen ist, im Monat, in dem es fiel. Worte von Lernenden zu ihren eigenen Texten zählen nicht.',
    en: 'Counted is the newest word of a person on each skill of a need or micro-credential, unless it was taken back, in the month it was given. Words of learners on their own texts do not count.',
  },
  parts: {
    de: 'Fähigkeiten, die im Text nicht gelesen wurden und die jemand ergänzt hat.',
    en: 'Skills that were not read in the text and that somebody added.',
  },
  empty: NOTHING_YET,
  date: NOW,
})

export const ACCEPTANCE = defineKpi({
  key: 'acceptance-rate',
  unit: 'share',
  name: { de: 'Anteil der angenommenen', en: 'Share accepted' },
  rule: {
    de: 'Es zählt das neueste Wort eines Menschen zu jeder Fähigkeit eines Bedarfs oder Micro-Credentials, wenn es nicht zurückgenommen ist, im Monat, in dem es fiel. Worte von Lernenden zu ihren eigenen Texten zählen nicht. Menschen sehen sich eher an, was zweifelhaft ist: Der Anteil gilt für das Angesehene, nicht für alles Gelesene.',
    en: 'Counted is the newest word of a person on each skill of a need or micro-credential, unless it was taken back, in the month it was given. Words of learners on their own texts do not count. People look at doubtful ones first: the share is of what they looked at, not of all that was read.',
  },
  parts: {
    de: 'Angenommene geteilt durch angenommene und gestrichene.',
    en: 'Accepted over accepted and crossed out.',
  },
  empty: TOO_FEW,
  date: NOW,
})
