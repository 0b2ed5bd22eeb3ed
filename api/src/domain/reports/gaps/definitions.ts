import { defineKpi, NOTHING_YET, NOW } from '../kpi.ts'

/** What the figures on gaps say; each is worked out by the verb of this room that is named after its view. */
const COUNTED = {
  de: 'Es zählen offene Bedarfe einer einzigen Quelle, die nicht gelöscht sind und deren Frist nicht verstrichen ist.',
  en: 'Counted are open needs of one single source that are not deleted and whose date has not passed.',
}
const AND_GROUPS = {
  de: 'Nach einer Gruppe fragt ein Bedarf einmal, gleich wie viele ihrer Fähigkeiten er nennt.',
  en: 'A need asks for a group once, however many of its skills it names.',
}
const ASKED = { de: `${COUNTED.de} ${AND_GROUPS.de}`, en: `${COUNTED.en} ${AND_GROUPS.en}` }
const TAUGHT = {
  de: 'Es zählen veröffentlichte Micro-Credentials, und Plätze ihrer Durchläufe, die in den nächsten zwölf Monaten beginnen. Ein Platz zählt für jede Fähigkeit, die der Kurs lehrt.',
  en: 'Counted are published micro-credentials, and seats of their runs that begin within the next twelve months. A seat counts for each skill the course teaches.',
}
const PERSONS = {
  de: 'Es zählen Personen, die der Statistik zugestimmt haben; was im Profil steht, nur mit Zustimmung zum Abgleich. Eine bis vier Personen werden nicht gezeigt, und eine Gruppe auch dann nicht, wenn genau eine ihrer Fähigkeiten verdeckt ist oder nur ein Teil der Gruppe betrachtet wird.',
  en: 'Counted are persons who agreed to statistics; what a profile says, only with consent to matching. One to four persons are not shown, nor is a group when exactly one of its skills is hidden or only a part of the group is looked at.',
}
const CLOSING = {
  de: 'Betrachtet werden die neuesten 2.000 passenden Bedarfe, die nach etwas fragen, was niemand lehrt. Ein Vorschlag umfasst vier bis acht solche Fähigkeiten, die dieselben Bedarfe oder dieselbe Gruppe verbinden.',
  en: 'Looked at are the newest 2,000 fitting needs that ask for something nobody teaches. A proposal holds four to eight such skills that the same needs or the same group bring together.',
}

export const OPEN_NEEDS = defineKpi({
  key: 'open-needs',
  unit: 'needs',
  name: { de: 'Offene Bedarfe', en: 'Open needs' },
  rule: COUNTED,
  parts: { de: 'Bedarfe, nicht Stellen.', en: 'Needs, not openings.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const OPEN_OPENINGS = defineKpi({
  key: 'open-openings',
  unit: 'openings',
  name: { de: 'Offene Stellen', en: 'Openings' },
  rule: COUNTED,
  parts: { de: 'Stellen, aufsummiert über die Bedarfe.', en: 'Openings, summed over the needs.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const ASKED_SKILLS = defineKpi({
  key: 'asked-skills',
  unit: 'skills',
  name: { de: 'Gesuchte Fähigkeiten', en: 'Skills asked for' },
  rule: {
    de: `Verschiedene Fähigkeiten, nach denen mindestens ein Bedarf fragt. ${COUNTED.de}`,
    en: `Distinct skills that at least one need asks for. ${COUNTED.en}`,
  },
  parts: {
    de: 'Fähigkeiten, die im Text gelesen und nicht gestrichen wurden, und solche, die Menschen ergänzt haben.',
    en: 'Skills read in the text and not rejected, and skills added by people.',
  },
  empty: NOTHING_YET,
  date: NOW,
})
export const TAUGHT_OF_ASKED = defineKpi({
  key: 'taught-of-asked',
  unit: 'share',
  name: { de: 'Gelehrt von gesucht', en: 'Taught of asked' },
  rule: {
    de: 'Anteil der gesuchten Fähigkeiten, die mindestens ein veröffentlichtes Micro-Credential lehrt.',
    en: 'Share of the skills asked for that at least one published micro-credential teaches.',
  },
  parts: {
    de: 'Gelehrte Fähigkeiten von gesuchten Fähigkeiten; jede zählt einmal.',
    en: 'Skills taught of skills asked for; each counts once.',
  },
  empty: { de: 'Keine Angabe, solange niemand etwas sucht.', en: 'No data as long as nobody asks for anything.' },
  date: NOW,
})
export const SEATS_OF_ASKED = defineKpi({
  key: 'seats-of-asked',
  unit: 'share',
  name: { de: 'Stellen mit Platz', en: 'Openings with a seat' },
  rule: {
    de: `Wie viel der Nachfrage die geplanten Plätze decken, Fähigkeit für Fähigkeit. ${TAUGHT.de}`,
    en: `How much of the demand the planned seats cover, skill by skill. ${TAUGHT.en}`,
  },
  parts: {
    de: 'Stellen, denen ein Platz gegenübersteht, von allen Stellen; eine Stelle zählt für jede gesuchte Fähigkeit.',
    en: 'Openings with a seat against them of all openings; an opening counts for each skill it asks for.',
  },
  empty: { de: 'Keine Angabe, solange niemand etwas sucht.', en: 'No data as long as nobody asks for anything.' },
  date: NOW,
})
export const GAP_OPENINGS = defineKpi({
  key: 'gap-openings',
  unit: 'openings',
  name: { de: 'Stellen je Fähigkeit', en: 'Openings per skill' },
  rule: ASKED,
  parts: {
    de: 'Stellen, aufsummiert über die Bedarfe, die danach fragen.',
    en: 'Openings, summed over the needs that ask for it.',
  },
  empty: NOTHING_YET,
  date: NOW,
})
export const GAP_NEEDS = defineKpi({
  key: 'gap-needs',
  unit: 'needs',
  name: { de: 'Bedarfe je Fähigkeit', en: 'Needs per skill' },
  rule: ASKED,
  parts: { de: 'Bedarfe, die danach fragen.', en: 'Needs that ask for it.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const GAP_MUST_NEEDS = defineKpi({
  key: 'gap-must-needs',
  unit: 'needs',
  name: { de: 'Davon unverzichtbar', en: 'Of these must-have' },
  rule: ASKED,
  parts: { de: 'Bedarfe, in denen es ein Muss ist.', en: 'Needs in which it is a must.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const GAP_OFFERS = defineKpi({
  key: 'gap-offers',
  unit: 'offers',
  name: { de: 'Angebote je Fähigkeit', en: 'Offers per skill' },
  rule: TAUGHT,
  parts: { de: 'Micro-Credentials, die sie lehren.', en: 'Micro-credentials that teach it.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const GAP_SEATS = defineKpi({
  key: 'gap-seats',
  unit: 'seats',
  name: { de: 'Plätze je Fähigkeit', en: 'Seats per skill' },
  rule: TAUGHT,
  parts: { de: 'Plätze, aufsummiert über die Durchläufe.', en: 'Seats, summed over the runs.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const UNCOVERED = defineKpi({
  key: 'uncovered-openings',
  unit: 'openings',
  name: { de: 'Lücke', en: 'Gap' },
  rule: {
    de: `Stellen, für die es in zwölf Monaten keinen Platz gibt. ${ASKED.de} ${TAUGHT.de}`,
    en: `Openings for which there is no seat within twelve months. ${ASKED.en} ${TAUGHT.en}`,
  },
  parts: { de: 'Stellen weniger Plätze, nie unter 0.', en: 'Openings less seats, never below 0.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const HOLDING = defineKpi({
  key: 'persons-holding',
  unit: 'persons',
  name: { de: 'Vorhanden bei', en: 'Held by' },
  rule: PERSONS,
  parts: {
    de: 'Personen, deren Profil die Fähigkeit nennt oder die einen Kurs abgeschlossen haben, der sie lehrt.',
    en: 'Persons whose profile names the skill or who completed a course that teaches it.',
  },
  empty: NOTHING_YET,
  date: NOW,
})
export const LEARNING = defineKpi({
  key: 'persons-learning',
  unit: 'persons',
  name: { de: 'Wird gelernt von', en: 'Being learned by' },
  rule: PERSONS,
  parts: {
    de: 'Personen, die in einem Kurs angemeldet sind oder ihn begonnen haben, der die Fähigkeit lehrt, und sie noch nicht haben.',
    en: 'Persons enrolled in or taking a course that teaches the skill, who do not hold it yet.',
  },
  empty: NOTHING_YET,
  date: NOW,
})
export const POSTED_NEEDS = defineKpi({
  key: 'posted-needs',
  unit: 'needs',
  name: { de: 'Gemeldete Bedarfe im Monat', en: 'Needs posted in a month' },
  rule: {
    de: 'Es zählen Bedarfe einer Quelle nach dem Monat ihrer Meldung, auch wenn sie seither geschlossen oder verstrichen sind; gelöschte nicht.',
    en: 'Counted are needs of one source by the month of their posting, also when they have closed or aged since; deleted ones are not.',
  },
  parts: { de: 'Bedarfe, die im Monat gemeldet wurden.', en: 'Needs that were posted in the month.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const POSTED_OPENINGS = defineKpi({
  key: 'posted-openings',
  unit: 'openings',
  name: { de: 'Gemeldete Stellen im Monat', en: 'Openings posted in a month' },
  rule: POSTED_NEEDS.rule,
  parts: { de: 'Stellen, aufsummiert über diese Bedarfe.', en: 'Openings, summed over these needs.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const OVERSUPPLY = defineKpi({
  key: 'oversupply',
  unit: 'seats',
  name: { de: 'Plätze über der Nachfrage', en: 'Seats beyond demand' },
  rule: UNCOVERED.rule,
  parts: { de: 'Plätze weniger Stellen, wo das über 0 liegt.', en: 'Seats less openings, where that is above 0.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const OPENINGS_CLOSED = defineKpi({
  key: 'openings-closed',
  unit: 'openings',
  name: { de: 'Was ein neues Angebot schließt', en: 'What a new offer closes' },
  rule: CLOSING,
  parts: {
    de: 'Stellen jedes Bedarfs mal Anteil seiner ungelehrten Fähigkeiten, die das Angebot lehren würde, aufsummiert und auf Zehntel gerundet.',
    en: 'Openings of each need times the share of its untaught skills that the offer would teach, summed and rounded to tenths.',
  },
  empty: NOTHING_YET,
  date: NOW,
})
export const CLOSING_NEEDS = defineKpi({
  key: 'closing-needs',
  unit: 'needs',
  name: { de: 'Bedarfe hinter einem Vorschlag', en: 'Needs behind a proposal' },
  rule: CLOSING,
  parts: {
    de: 'Bedarfe, die nach mindestens einer Fähigkeit des Vorschlags fragen.',
    en: 'Needs that ask for at least one skill of the proposal.',
  },
  empty: NOTHING_YET,
  date: NOW,
})
export const CLOSING_OPENINGS = defineKpi({
  key: 'closing-openings',
  unit: 'openings',
  name: { de: 'Stellen hinter einem Vorschlag', en: 'Openings behind a proposal' },
  rule: CLOSING,
  parts: { de: 'Stellen dieser Bedarfe, ganz gezählt.', en: 'Openings of these needs, counted in full.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const CLOSING_ORGANISATIONS = defineKpi({
  key: 'closing-organisations',
  unit: 'organisations',
  name: { de: 'Unternehmen hinter einem Vorschlag', en: 'Businesses behind a proposal' },
  rule: CLOSING,
  parts: {
    de: 'Verschiedene Unternehmen mit einem dieser Bedarfe.',
    en: 'Distinct businesses with one of these needs.',
  },
  empty: NOTHING_YET,
  date: NOW,
})
export const CLOSING_COMPLETED = defineKpi({
  key: 'closing-completed',
  unit: 'needs',
  name: { de: 'Ganz abgedeckte Bedarfe', en: 'Needs covered completely' },
  rule: CLOSING,
  parts: {
    de: 'Bedarfe, in denen mit dem Angebot nichts mehr ungelehrt bliebe.',
    en: 'Needs in which nothing would stay untaught with the offer.',
  },
  empty: NOTHING_YET,
  date: NOW,
})
export const UNTAUGHT_NEEDS = defineKpi({
  key: 'untaught-needs',
  unit: 'needs',
  name: { de: 'Bedarfe mit Ungelehrtem', en: 'Needs with something untaught' },
  rule: CLOSING,
  parts: {
    de: 'Bedarfe, die nach etwas fragen, was kein veröffentlichtes Angebot lehrt. Über 2.000 werden sie nicht gezählt.',
    en: 'Needs that ask for something no published offer teaches. Beyond 2,000 they are not counted.',
  },
  empty: NOTHING_YET,
  date: NOW,
})
export const UNTAUGHT_NEEDS_READ = defineKpi({
  key: 'untaught-needs-read',
  unit: 'needs',
  name: { de: 'Davon betrachtet', en: 'Of these looked at' },
  rule: CLOSING,
  parts: { de: 'Die neuesten davon, höchstens 2.000.', en: 'The newest of them, 2,000 at most.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const LISTED_SKILLS = defineKpi({
  key: 'listed-skills',
  unit: 'skills',
  name: { de: 'Zeilen der Liste', en: 'Rows of the list' },
  rule: {
    de: 'Wie viele Fähigkeiten oder Gruppen die Filter lassen; gezeigt werden die ersten.',
    en: 'How many skills or groups the filters leave; the first of them are shown.',
  },
  parts: { de: 'Fähigkeiten oder Gruppen.', en: 'Skills or groups.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const CHANGES_WAITING = defineKpi({
  key: 'changes-waiting',
  unit: 'records',
  name: { de: 'Noch nicht eingerechnet', en: 'Not counted in yet' },
  rule: {
    de: 'Die Summen werden bei jeder Änderung fortgeschrieben. Nach einer großen Änderung, etwa einer eingelesenen Liste, dauert das einen Moment; so lange steht hier, wie viele Datensätze noch fehlen.',
    en: 'The sums are kept up with every change. After a large one, such as a list that was brought in, this takes a moment; meanwhile it stands here how many records are missing.',
  },
  parts: {
    de: 'Bedarfe, Micro-Credentials und Personen, deren Änderung noch fehlt.',
    en: 'Needs, micro-credentials and persons whose change is missing.',
  },
  empty: { de: '0, wenn alles eingerechnet ist.', en: '0 when everything is counted in.' },
  date: NOW,
})
