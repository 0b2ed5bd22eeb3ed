import type { z } from 'zod'
import type { Mode, Sector, SizeClass, TimeOfDay } from '../../contract/common.ts'
import type { KpiTopic, KpiUnit } from '../../contract/kpi.ts'
import type { Gender } from '../../contract/learners.ts'
import type { EnrolmentEventKind } from '../../contract/participation.ts'
import type { TermReview, TermVerdict } from '../../contract/taught-terms.ts'
import type { Words } from './list.ts'

type Of<Value extends string> = Readonly<Record<Value, Words>>

/** The words that stand in a file for the values of the API. */
export const SECTORS: Of<z.infer<typeof Sector>> = {
  'machine-building': ['Maschinenbau', 'Machine building'],
  automotive: ['Fahrzeugbau', 'Automotive'],
  microelectronics: ['Mikroelektronik', 'Microelectronics'],
  textile: ['Textiltechnik', 'Textile'],
  software: ['Software und Daten', 'Software and data'],
  'energy-building': ['Energie und Bau', 'Energy and building'],
  logistics: ['Logistik', 'Logistics'],
  care: ['Pflege', 'Care'],
  administration: ['Verwaltung', 'Administration'],
  education: ['Bildung', 'Education'],
  other: ['Andere', 'Other'],
}
export const SIZES: Of<z.infer<typeof SizeClass>> = {
  micro: ['bis 9 Beschäftigte', 'up to 9 employees'],
  small: ['10 bis 49 Beschäftigte', '10 to 49 employees'],
  medium: ['50 bis 249 Beschäftigte', '50 to 249 employees'],
  large: ['ab 250 Beschäftigte', '250 employees or more'],
}
export const MODES: Of<z.infer<typeof Mode>> = {
  onsite: ['vor Ort', 'on site'],
  online: ['online', 'online'],
  hybrid: ['gemischt', 'hybrid'],
}
export const TIMES_OF_DAY: Of<TimeOfDay> = {
  daytime: ['tagsüber', 'during the day'],
  evening: ['abends', 'in the evening'],
  weekend: ['am Wochenende', 'at the weekend'],
}
export const NEED_STATUS: Of<'open' | 'closed'> = { open: ['offen', 'open'], closed: ['geschlossen', 'closed'] }
export const SOURCES: Of<'need' | 'job-ad' | 'survey'> = {
  need: ['gemeldeter Bedarf', 'posted need'],
  'job-ad': ['Stellenanzeige', 'job advertisement'],
  survey: ['Umfrage', 'survey'],
}
export const PUBLICATION: Of<'draft' | 'published' | 'retired'> = {
  draft: ['Entwurf', 'draft'],
  published: ['veröffentlicht', 'published'],
  retired: ['eingestellt', 'retired'],
}
export const ENROLMENT_STATES: Of<EnrolmentEventKind> = {
  interested: ['interessiert', 'interested'],
  waitlisted: ['auf der Warteliste', 'on the waiting list'],
  enrolled: ['angemeldet', 'enrolled'],
  started: ['begonnen', 'started'],
  withdrawn: ['abgemeldet', 'withdrawn'],
  'dropped-out': ['abgebrochen', 'dropped out'],
  completed: ['abgeschlossen', 'completed'],
  certified: ['zertifiziert', 'certified'],
}
export const GENDERS: Of<Gender> = {
  female: ['weiblich', 'female'],
  male: ['männlich', 'male'],
  'non-binary': ['divers', 'non-binary'],
  'no-answer': ['keine Angabe', 'no answer'],
}
export const CHANGES: Of<'added' | 'changed' | 'retired'> = {
  added: ['neu', 'added'],
  changed: ['geändert', 'changed'],
  retired: ['entfallen', 'retired'],
}
export const CONCEPT_KINDS: Of<'skill' | 'occupation' | 'group'> = {
  skill: ['Fähigkeit', 'skill'],
  occupation: ['Beruf', 'occupation'],
  group: ['Gruppe', 'group'],
}
export const SUCCESSOR_SOURCES: Of<'taxonomy' | 'label' | 'manager'> = {
  taxonomy: ['Klassifikation', 'taxonomy'],
  label: ['gleiche Bezeichnung', 'same label'],
  manager: ['Projektleitung', 'project management'],
}
export const TAXONOMY_SOURCES: Of<'taxonomy' | 'crosswalk'> = {
  taxonomy: ['Klassifikation', 'taxonomy'],
  crosswalk: ['Begriffsliste', 'list of terms'],
}
export const ROLES: Of<'manager' | 'course-team' | 'business' | 'learner'> = {
  manager: ['Projektleitung', 'project management'],
  'course-team': ['Lehrteam', 'course team'],
  business: ['Unternehmen', 'business'],
  learner: ['Lernende', 'learner'],
}
export const ORGANISATION_KINDS: Of<'business' | 'university'> = {
  business: ['Unternehmen', 'business'],
  university: ['Hochschule', 'university'],
}
export const KPI_TOPICS: Of<KpiTopic> = {
  participation: ['Teilnahme', 'Participation'],
  gaps: ['Lücken', 'Gaps'],
  quality: ['Güte des Abgleichs', 'Quality of matching'],
}
export const KPI_UNITS: Of<KpiUnit> = {
  persons: ['Personen', 'persons'],
  share: ['Anteil', 'share'],
  openings: ['Stellen', 'openings'],
  needs: ['Bedarfe', 'needs'],
  skills: ['Fähigkeiten', 'skills'],
  texts: ['Texte', 'texts'],
  labels: ['Bezeichnungen', 'labels'],
  verdicts: ['Entscheidungen', 'verdicts'],
  organisations: ['Organisationen', 'organisations'],
  offers: ['Angebote', 'offers'],
  seats: ['Plätze', 'seats'],
  cents: ['Cent', 'cents'],
  hours: ['Stunden', 'hours'],
  days: ['Tage', 'days'],
  milliseconds: ['Millisekunden', 'milliseconds'],
  records: ['Datensätze', 'records'],
}
export const COLLECTIONS: Of<'green' | 'digital' | 'transversal'> = {
  green: ['grün', 'green'],
  digital: ['digital', 'digital'],
  transversal: ['übergreifend', 'transversal'],
}
export const IMPORTANCE: Of<'must' | 'nice'> = {
  must: ['unverzichtbar', 'must-have'],
  nice: ['wünschenswert', 'nice-to-have'],
}
export const TERM_VERDICTS: Of<TermVerdict> = {
  links: ['meint die Fähigkeit', 'means the skill'],
  never: ['meint sie nicht', 'does not mean it'],
}
export const TERM_REVIEWS: Of<TermReview> = {
  waiting: ['noch nicht entschieden', 'not decided yet'],
  accepted: ['übernommen', 'taken over'],
  declined: ['abgelehnt', 'declined'],
}
