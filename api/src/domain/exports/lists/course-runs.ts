import type { z } from 'zod'
import type { CourseRun, MicroCredentialSummary } from '../../../contract/catalogue.ts'
import type { RunExportQuery } from '../../../contract/exports.ts'
import { listMicroCredentials } from '../../catalogue/list-micro-credentials.ts'
import { readMicroCredential } from '../../catalogue/read-micro-credential.ts'
import { readRuns, seatsFreeOf } from '../../catalogue/read-runs.ts'
import { MODES, PUBLICATION, TIMES_OF_DAY } from '../choices.ts'
import { idColumn, sampleColumn } from '../columns.ts'
import { type Exportable, filtersOf, walk } from '../list.ts'

type RunRow = CourseRun & { readonly offer: MicroCredentialSummary; readonly isSample: boolean }

const rowsOf = (offer: MicroCredentialSummary, runs: readonly CourseRun[]): RunRow[] =>
  runs.map((run) => ({ ...run, offer, isSample: offer.isSample }))

/** Runs of the offers that the actor sees, past ones too; within an offer the earliest first. */
export const courseRuns: Exportable<z.output<typeof RunExportQuery>, RunRow> = {
  name: 'course-runs',
  title: ['Durchläufe', 'Course runs'],
  isSample: (row) => row.isSample,
  columns: [
    {
      key: 'microCredentialTitle',
      type: 'text',
      header: ['Micro-Credential', 'Micro-credential'],
      description: ['Titel des Angebots', 'Title of the offer'],
      value: (row) => row.offer.title,
    },
    {
      key: 'organisationName',
      type: 'text',
      header: ['Anbieter', 'Provider'],
      description: ['Wer das Angebot macht', 'Who makes the offer'],
      value: (row) => row.offer.organisationName,
    },
    {
      key: 'status',
      type: 'choice',
      choices: PUBLICATION,
      header: ['Stand des Angebots', 'Status of the offer'],
      description: ['Ob das Angebot im Katalog steht', 'Whether the offer is in the catalogue'],
      value: (row) => row.offer.status,
    },
    {
      key: 'startsOn',
      type: 'day',
      header: ['Beginn', 'Starts on'],
      description: ['Erster Tag', 'First day'],
      value: (row) => row.startsOn,
    },
    {
      key: 'endsOn',
      type: 'day',
      header: ['Ende', 'Ends on'],
      description: ['Letzter Tag', 'Last day'],
      value: (row) => row.endsOn,
    },
    {
      key: 'seats',
      type: 'integer',
      unit: ['Plätze', 'seats'],
      header: ['Plätze', 'Seats'],
      description: ['Plätze insgesamt', 'Seats in all'],
      value: (row) => row.seats,
    },
    {
      key: 'seatsTaken',
      type: 'integer',
      unit: ['Plätze', 'seats'],
      header: ['Belegte Plätze', 'Seats taken'],
      description: [
        'Angemeldete und alle, die begonnen oder abgeschlossen haben',
        'Those enrolled, and all who have begun or finished',
      ],
      value: (row) => row.seatsTaken,
    },
    {
      key: 'seatsFree',
      type: 'integer',
      unit: ['Plätze', 'seats'],
      header: ['Freie Plätze', 'Free seats'],
      description: ['Plätze weniger belegte, nie unter 0', 'Seats less those taken, never below 0'],
      value: (row) => seatsFreeOf(row),
    },
    {
      key: 'mode',
      type: 'choice',
      choices: MODES,
      header: ['Form', 'Mode'],
      description: ['Wie man teilnimmt', 'How one takes part'],
      value: (row) => row.mode,
    },
    {
      key: 'language',
      type: 'text',
      header: ['Sprache', 'Language'],
      description: ['Kurssprache nach ISO 639-1', 'Course language by ISO 639-1'],
      value: (row) => row.language,
    },
    {
      key: 'place',
      type: 'text',
      header: ['Ort', 'Place'],
      description: ['Gebäude und Raum, wenn angegeben', 'Building and room, where given'],
      value: (row) => row.place,
    },
    {
      key: 'timeOfDay',
      type: 'choice',
      choices: TIMES_OF_DAY,
      header: ['Tageszeit', 'Time of day'],
      description: ['Wann man sich trifft, wenn angegeben', 'When the course meets, where given'],
      value: (row) => row.timeOfDay,
    },
    sampleColumn(),
    idColumn(),
    {
      key: 'microCredentialId',
      type: 'text',
      header: ['Kennung des Angebots', 'Identifier of the offer'],
      description: ['Bleibt gleich, auch wenn sich alles andere ändert', 'Stays the same whatever else changes'],
      value: (row) => row.offer.id,
    },
  ],
  async *read(context, actor, query) {
    const { microCredentialId, ...filters } = filtersOf(query)
    if (microCredentialId) {
      const offer = await readMicroCredential(context, actor, { id: microCredentialId })
      yield { rows: rowsOf(offer, offer.runs), total: offer.runs.length, subject: offer.title }
      return
    }
    for await (const { items } of walk((page) => listMicroCredentials(context, actor, { ...filters, ...page }))) {
      const runs = await readRuns(
        context.db,
        items.map(({ id }) => id),
      )
      // How many runs all pages hold together nobody has counted yet.
      yield { rows: items.flatMap((offer) => rowsOf(offer, runs.get(offer.id) ?? [])), total: null }
    }
  },
}
