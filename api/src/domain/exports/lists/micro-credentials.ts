import type { z } from 'zod'
import type { MicroCredentialSummary } from '../../../contract/catalogue.ts'
import type { CatalogueExportQuery } from '../../../contract/exports.ts'
import type { LinkedSkill } from '../../../contract/linking.ts'
import { listMicroCredentials } from '../../catalogue/list-micro-credentials.ts'
import { readSkills } from '../../linking/read-skills.ts'
import { MODES, PUBLICATION } from '../choices.ts'
import { idColumn, sampleColumn, skillColumns } from '../columns.ts'
import { type Exportable, filtersOf, type Words, walk, wordIn } from '../list.ts'
import { readGroupNames } from '../programme.ts'

type OfferRow = MicroCredentialSummary & {
  readonly skills: readonly LinkedSkill[]
  readonly audienceNames: readonly Words[]
}

/** The catalogue as the actor sees it, each offer with the skills it teaches. */
export const microCredentials: Exportable<z.output<typeof CatalogueExportQuery>, OfferRow> = {
  name: 'micro-credentials',
  title: ['Micro-Credentials', 'Micro-credentials'],
  isSample: (row) => row.isSample,
  columns: [
    {
      key: 'title',
      type: 'text',
      header: ['Titel', 'Title'],
      description: ['Titel in der Fassung, die gezeigt wird', 'Title in the version that is shown'],
      value: (row) => row.title,
    },
    {
      key: 'organisationName',
      type: 'text',
      header: ['Anbieter', 'Provider'],
      description: ['Wer das Angebot macht', 'Who makes the offer'],
      value: (row) => row.organisationName,
    },
    {
      key: 'status',
      type: 'choice',
      choices: PUBLICATION,
      header: ['Stand', 'Status'],
      description: ['Ob das Angebot im Katalog steht', 'Whether the offer is in the catalogue'],
      value: (row) => row.status,
    },
    {
      key: 'summary',
      type: 'text',
      header: ['Kurz gesagt', 'Summary'],
      description: ['Beschreibung für den Katalog', 'Description for the catalogue'],
      value: (row) => row.summary,
    },
    {
      key: 'workloadHours',
      type: 'number',
      unit: ['Stunden', 'hours'],
      header: ['Arbeitsaufwand', 'Workload'],
      description: ['Leer, solange nichts angegeben ist', 'Empty as long as nothing is given'],
      value: (row) => row.workloadHours,
    },
    {
      key: 'ects',
      type: 'number',
      unit: ['ECTS-Punkte', 'ECTS credits'],
      header: ['ECTS', 'ECTS'],
      description: ['Leer, solange nichts angegeben ist', 'Empty as long as nothing is given'],
      value: (row) => row.ects,
    },
    {
      key: 'eqfLevel',
      type: 'integer',
      header: ['EQR-Niveau', 'EQF level'],
      description: ['1 bis 8 im Europäischen Qualifikationsrahmen', '1 to 8 in the European Qualifications Framework'],
      value: (row) => row.eqfLevel,
    },
    {
      key: 'participationMode',
      type: 'choice',
      choices: MODES,
      header: ['Form', 'Mode'],
      description: ['Wie man teilnimmt', 'How one takes part'],
      value: (row) => row.participationMode,
    },
    {
      key: 'languages',
      type: 'list',
      header: ['Sprachen', 'Languages'],
      description: ['Kurssprachen nach ISO 639-1', 'Course languages by ISO 639-1'],
      value: (row) => row.languages,
    },
    {
      key: 'audience',
      type: 'list',
      header: ['Zielgruppen', 'Audience'],
      description: ['Leer heißt: für alle', 'Empty means: for everybody'],
      value: (row, locale) => row.audienceNames.map((words) => wordIn(words, locale)),
    },
    {
      key: 'nextRunStartsOn',
      type: 'day',
      header: ['Nächster Beginn', 'Next start'],
      description: ['Leer, wenn kein Termin ansteht', 'Empty if no run is ahead'],
      value: (row) => row.nextRunStartsOn,
    },
    {
      key: 'seatsFree',
      type: 'integer',
      unit: ['Plätze', 'seats'],
      header: ['Freie Plätze', 'Free seats'],
      description: ['In Durchläufen, die noch nicht begonnen haben', 'In runs that have not begun'],
      value: (row) => row.seatsFree,
    },
    ...skillColumns<OfferRow>(),
    sampleColumn(),
    idColumn(),
  ],
  async *read(context, actor, query) {
    const filters = filtersOf(query)
    const nameOf = await readGroupNames(context)
    for await (const { items, total } of walk((page) =>
      listMicroCredentials(context, actor, { ...filters, ...page }),
    )) {
      const skills = await readSkills(
        context.db,
        'micro-credential',
        items.map(({ id }) => id),
      )
      yield {
        rows: items.map((item) => ({
          ...item,
          skills: (skills.get(item.id) ?? []).filter(({ counts }) => counts),
          audienceNames: item.audience.map(nameOf),
        })),
        total,
      }
    }
  },
}
