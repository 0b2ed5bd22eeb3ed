import type { z } from 'zod'
import type { ExportQuery } from '../../../contract/exports.ts'
import type { Enrolment } from '../../../contract/participation.ts'
import { listLearnerEnrolments, listRunEnrolments } from '../../participation/list-enrolments.ts'
import { ENROLMENT_STATES } from '../choices.ts'
import type { Column, Exportable, Words } from '../list.ts'
import { isSampleProgramme } from '../programme.ts'

type EnrolmentRow = z.infer<typeof Enrolment>
type Query = ExportQuery & { id: string }

const columns: readonly Column<EnrolmentRow>[] = [
  {
    key: 'learnerName',
    type: 'text',
    header: ['Name', 'Name'],
    description: ['Name der Person', "The person's name"],
    value: (row) => row.learnerName,
  },
  {
    key: 'microCredentialTitle',
    type: 'text',
    header: ['Micro-Credential', 'Micro-credential'],
    description: ['Titel in der Fassung, die der Durchlauf lehrt', 'Title in the version that the run teaches'],
    value: (row) => row.microCredentialTitle,
  },
  {
    key: 'startsOn',
    type: 'day',
    header: ['Beginn', 'Starts on'],
    description: ['Erster Tag des Durchlaufs', 'First day of the run'],
    value: (row) => row.startsOn,
  },
  {
    key: 'endsOn',
    type: 'day',
    header: ['Ende', 'Ends on'],
    description: ['Letzter Tag des Durchlaufs', 'Last day of the run'],
    value: (row) => row.endsOn,
  },
  {
    key: 'state',
    type: 'choice',
    choices: ENROLMENT_STATES,
    header: ['Stand', 'State'],
    description: ['Was zuletzt eingetragen ist', 'What was recorded last'],
    value: (row) => row.state,
  },
  {
    key: 'since',
    type: 'day',
    header: ['Seit', 'Since'],
    description: ['Der Tag, an dem es geschah', 'The day it happened'],
    value: (row) => row.since,
  },
  {
    key: 'recordedAt',
    type: 'instant',
    unit: ['UTC', 'UTC'],
    header: ['Eingetragen am', 'Recorded'],
    description: ['Wann der Stand eingetragen wurde', 'When the state was recorded'],
    value: (row) => row.recordedAt,
  },
  {
    key: 'learnerId',
    type: 'text',
    header: ['Kennung der Person', 'Identifier of the person'],
    description: ['Bleibt gleich, auch wenn sich der Name ändert', 'Stays the same when the name changes'],
    value: (row) => row.learnerId,
  },
  {
    key: 'runId',
    type: 'text',
    header: ['Kennung des Durchlaufs', 'Identifier of the run'],
    description: ['Bleibt gleich, auch wenn sich Tage ändern', 'Stays the same when days change'],
    value: (row) => row.runId,
  },
]
const note: Words = [
  'Enthält personenbezogene Daten; der Export ist vermerkt',
  'Holds personal data; this export has been noted',
]

/** Who stands where in a run. */
export const runEnrolments: Exportable<Query, EnrolmentRow> = {
  name: 'run-enrolments',
  title: ['Teilnehmende', 'Participants'],
  note,
  columns,
  audit: ({ id }) => ({ subjectKind: 'course-run', subjectId: id }),
  async *read(context, actor, { id }) {
    const { items } = await listRunEnrolments(context, actor, { id })
    const subject = items[0]?.microCredentialTitle
    yield { rows: items, total: items.length, isSample: await isSampleProgramme(context), subject }
  },
}

/** The courses of one learner. */
export const learnerEnrolments: Exportable<Query, EnrolmentRow> = {
  name: 'learner-enrolments',
  title: ['Kurse', 'Courses'],
  note,
  columns,
  audit: ({ id }) => ({ subjectKind: 'learner', subjectId: id }),
  async *read(context, actor, { id }) {
    const { items } = await listLearnerEnrolments(context, actor, { id })
    yield { rows: items, total: items.length, isSample: await isSampleProgramme(context) }
  },
}
