import type { z } from 'zod'
import type { NeedSummary } from '../../../contract/demands.ts'
import type { NeedExportQuery } from '../../../contract/exports.ts'
import type { LinkedSkill } from '../../../contract/linking.ts'
import { listNeeds } from '../../demands/list-needs.ts'
import { readSkills } from '../../linking/read-skills.ts'
import { NEED_STATUS, SECTORS, SOURCES } from '../choices.ts'
import { idColumn, labelIn, sampleColumn, skillColumns } from '../columns.ts'
import { type Exportable, filtersOf, walk } from '../list.ts'

type NeedRow = NeedSummary & { readonly skills: readonly LinkedSkill[] }

/** Needs as the actor sees them, each with the skills that count. */
export const needs: Exportable<z.output<typeof NeedExportQuery>, NeedRow> = {
  name: 'needs',
  title: ['Bedarfe', 'Needs'],
  isSample: (row) => row.isSample,
  columns: [
    {
      key: 'title',
      type: 'text',
      header: ['Titel', 'Title'],
      description: ['Titel, oder der Anfang des Textes', 'Title, or how the text begins'],
      value: (row) => row.title,
    },
    {
      key: 'organisationName',
      type: 'text',
      header: ['Unternehmen', 'Business'],
      description: ['Wer den Bedarf hat', 'Whose need it is'],
      value: (row) => row.organisationName,
    },
    {
      key: 'sector',
      type: 'choice',
      choices: SECTORS,
      header: ['Branche', 'Sector'],
      description: ['Branche des Unternehmens', "The business's sector"],
      value: (row) => row.sector,
    },
    {
      key: 'region',
      type: 'text',
      header: ['Region', 'Region'],
      description: ['Wo die Person gebraucht wird, als NUTS-Code', 'Where the person is needed, as a NUTS code'],
      value: (row) => row.region,
    },
    {
      key: 'openings',
      type: 'integer',
      unit: ['Personen', 'persons'],
      header: ['Anzahl', 'Openings'],
      description: ['Wie viele Personen gesucht werden', 'How many persons are wanted'],
      value: (row) => row.openings,
    },
    {
      key: 'neededUntil',
      type: 'day',
      header: ['Gesucht bis', 'Needed until'],
      description: ['Leer, wenn kein Tag genannt ist', 'Empty if no day is named'],
      value: (row) => row.neededUntil,
    },
    {
      key: 'status',
      type: 'choice',
      choices: NEED_STATUS,
      header: ['Status', 'Status'],
      description: ['Geschlossene Bedarfe zählen in keiner Zahl', 'Closed needs count in no figure'],
      value: (row) => row.status,
    },
    {
      key: 'source',
      type: 'choice',
      choices: SOURCES,
      header: ['Quelle', 'Source'],
      description: ['Woher der Bedarf bekannt ist', 'How the need is known'],
      value: (row) => row.source,
    },
    {
      key: 'skillCount',
      type: 'integer',
      unit: ['Fähigkeiten', 'skills'],
      header: ['Zahl der Fähigkeiten', 'Number of skills'],
      description: ['Wie viele Fähigkeiten zählen', 'How many skills count'],
      value: (row) => row.skillCount,
    },
    {
      key: 'mustSkills',
      type: 'list',
      header: ['Unverzichtbare Fähigkeiten', 'Must-have skills'],
      description: ['Die zählenden Fähigkeiten, die ein Muss sind', 'The skills that count and are a must'],
      value: (row, locale) =>
        row.skills.filter((skill) => skill.importance === 'must').map((skill) => labelIn(skill, locale)),
    },
    ...skillColumns<NeedRow>(),
    {
      key: 'createdAt',
      type: 'instant',
      unit: ['UTC', 'UTC'],
      header: ['Gemeldet am', 'Posted'],
      description: ['Wann der Bedarf eingetragen wurde', 'When the need was entered'],
      value: (row) => row.createdAt,
    },
    sampleColumn(),
    idColumn(),
  ],
  async *read(context, actor, query) {
    const filters = filtersOf(query)
    for await (const { items, total } of walk((page) => listNeeds(context, actor, { ...filters, ...page }))) {
      const skills = await readSkills(
        context.db,
        'need',
        items.map(({ id }) => id),
      )
      yield {
        rows: items.map((item) => ({ ...item, skills: (skills.get(item.id) ?? []).filter(({ counts }) => counts) })),
        total,
      }
    }
  },
}
