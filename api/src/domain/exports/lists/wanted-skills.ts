import type { z } from 'zod'
import type { ExportQuery } from '../../../contract/exports.ts'
import type { WantedSkill } from '../../../contract/reports.ts'
import { listWantedSkills } from '../../reports/list-wanted-skills.ts'
import { labelIn } from '../columns.ts'
import type { Exportable } from '../list.ts'
import { isSampleProgramme } from '../programme.ts'

/** What the region asks for, as the public page shows it. */
export const wantedSkills: Exportable<ExportQuery, z.infer<typeof WantedSkill>> = {
  name: 'wanted-skills',
  title: ['Gesuchte Fähigkeiten', 'Wanted skills'],
  note: [
    'Die am meisten gesuchten; nur was mindestens zwei Organisationen suchen',
    'Those wanted most; only what at least two organisations ask for',
  ],
  columns: [
    {
      key: 'label',
      type: 'text',
      header: ['Fähigkeit', 'Skill'],
      description: ['Bezeichnung in der ESCO-Klassifikation', 'Label in the ESCO classification'],
      value: (row, locale) => labelIn(row, locale),
    },
    {
      key: 'openings',
      type: 'integer',
      unit: ['Personen', 'persons'],
      header: ['Gesuchte Personen', 'Openings'],
      description: ['Summe über die offenen Bedarfe', 'Sum over the open needs'],
      value: (row) => row.openings,
    },
    {
      key: 'needs',
      type: 'integer',
      unit: ['Bedarfe', 'needs'],
      header: ['Bedarfe', 'Needs'],
      description: ['Wie viele offene Bedarfe danach fragen', 'How many open needs ask for it'],
      value: (row) => row.needs,
    },
    {
      key: 'taught',
      type: 'yes-no',
      header: ['Wird gelehrt', 'Is taught'],
      description: ['Ja, wenn ein veröffentlichtes Angebot sie lehrt', 'Yes if a published offer teaches it'],
      value: (row) => row.taught,
    },
    {
      key: 'uri',
      type: 'text',
      header: ['Adresse', 'URI'],
      description: ['Adresse in der ESCO-Klassifikation', 'URI in the ESCO classification'],
      value: (row) => row.uri,
    },
  ],
  async *read(context, actor) {
    const { items } = await listWantedSkills(context, actor)
    yield { rows: items, total: items.length, isSample: await isSampleProgramme(context) }
  },
}
