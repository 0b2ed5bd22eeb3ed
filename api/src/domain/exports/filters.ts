import type { Locale } from '../../contract/common.ts'
import { CHANGES, COLLECTIONS, MODES, NEED_STATUS, SECTORS, SIZES, SOURCES } from './choices.ts'
import { type Choices, type Words, wordIn } from './list.ts'

const FILTERS: Readonly<Record<string, { readonly header: Words; readonly choices?: Choices }>> = {
  q: { header: ['Gesuchte Wörter', 'Words searched for'] },
  status: { header: ['Stand', 'Status'], choices: NEED_STATUS },
  sector: { header: ['Branche', 'Sector'], choices: SECTORS },
  region: { header: ['Region (NUTS)', 'Region (NUTS)'] },
  source: { header: ['Quelle', 'Source'], choices: SOURCES },
  sizeClass: { header: ['Größe des Unternehmens', 'Size of the business'], choices: SIZES },
  from: { header: ['Gemeldet ab', 'Posted from'] },
  to: { header: ['Gemeldet bis', 'Posted until'] },
  collection: { header: ['Nur Fähigkeiten der Sammlung', 'Only skills of the collection'], choices: COLLECTIONS },
  trust: {
    header: ['Welche Fähigkeiten zählen', 'Which skills count'],
    choices: { all: ['alle gelesenen', 'all that were read'], confirmed: ['nur bestätigte', 'only confirmed ones'] },
  },
  by: {
    header: ['Gezählt wird', 'Counted are'],
    choices: { skill: ['Fähigkeiten', 'skills'], group: ['Gruppen', 'groups'] },
  },
  which: {
    header: ['Welche Bedarfe', 'Which needs'],
    choices: { open: ['offene', 'open ones'], posted: ['alle gemeldeten', 'all that were posted'] },
  },
  concept: { header: ['Fähigkeit oder Gruppe', 'Skill or group'] },
  group: { header: ['Gruppe', 'Group'] },
  audience: { header: ['Zielgruppe', 'Audience'] },
  language: { header: ['Sprache', 'Language'] },
  mode: { header: ['Form', 'Mode'], choices: MODES },
  scope: {
    header: ['Welche Angebote', 'Which offers'],
    choices: { published: ['veröffentlichte', 'published'], mine: ['eigene, mit Entwürfen', 'own, with drafts'] },
  },
  on: { header: ['Stand am', 'As of'] },
  programmeId: { header: ['Programm', 'Programme'] },
  microCredentialId: { header: ['Micro-Credential', 'Micro-credential'] },
  kind: { header: ['Was geschah', 'What happened'], choices: CHANGES },
  state: {
    header: ['Welche', 'Which'],
    choices: { open: ['offene', 'open'], settled: ['geklärte', 'settled'] },
  },
  id: { header: ['Gehört zu', 'Belongs to'] },
}

/** The filters of a query in words, in the order they were given; what is not filtered is left out. */
export function filterWords(filters: Readonly<Record<string, unknown>>, locale: Locale): [string, string][] {
  return Object.entries(filters)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => {
      const known = FILTERS[key]
      const choice = known?.choices?.[String(value)]
      return [known ? wordIn(known.header, locale) : key, choice ? wordIn(choice, locale) : String(value)]
    })
}
