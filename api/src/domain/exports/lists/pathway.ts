import type { ExportQuery } from '../../../contract/exports.ts'
import type { PathwayStep } from '../../../contract/pathways.ts'
import { recommendLearnerPathway } from '../../pathways/recommend-learner-pathway.ts'
import { labelIn } from '../columns.ts'
import type { Exportable } from '../list.ts'

type StepRow = PathwayStep & { readonly position: number }

/** A learner's recommended way, step by step. */
export const pathway: Exportable<ExportQuery & { id: string }, StepRow> = {
  name: 'pathway',
  title: ['Lernweg', 'Pathway'],
  note: [
    'Ein Vorschlag: Er ändert sich mit Angaben, Ziel und Angeboten',
    'A recommendation: it changes with the profile, the goal and the offers',
  ],
  isSample: (row) => row.microCredential.isSample,
  audit: ({ id }) => ({ subjectKind: 'learner', subjectId: id }),
  columns: [
    {
      key: 'position',
      type: 'integer',
      header: ['Schritt', 'Step'],
      description: ['Der wievielte Schritt, ab 1', 'Which step, from 1'],
      value: (row) => row.position,
    },
    {
      key: 'title',
      type: 'text',
      header: ['Micro-Credential', 'Micro-credential'],
      description: ['Titel des Angebots', 'Title of the offer'],
      value: (row) => row.microCredential.title,
    },
    {
      key: 'organisationName',
      type: 'text',
      header: ['Anbieter', 'Provider'],
      description: ['Wer das Angebot macht', 'Who makes the offer'],
      value: (row) => row.microCredential.organisationName,
    },
    {
      key: 'startsOn',
      type: 'day',
      header: ['Beginn', 'Starts on'],
      description: ['Leer, wenn noch kein Termin ansteht', 'Empty if no run is scheduled yet'],
      value: (row) => row.startsOn,
    },
    {
      key: 'endsOn',
      type: 'day',
      header: ['Ende', 'Ends on'],
      description: ['Leer, wenn noch kein Termin ansteht', 'Empty if no run is scheduled yet'],
      value: (row) => row.endsOn,
    },
    {
      key: 'hours',
      type: 'number',
      unit: ['Stunden', 'hours'],
      header: ['Arbeitsaufwand', 'Workload'],
      description: ['Arbeitsaufwand des Schritts', "The step's workload"],
      value: (row) => row.hours,
    },
    {
      key: 'adds',
      type: 'list',
      header: ['Bringt dazu', 'Adds'],
      description: ['Fähigkeiten des Ziels, die der Schritt lehrt', 'Skills of the goal that the step teaches'],
      value: (row, locale) => row.adds.map((skill) => labelIn(skill, locale)),
    },
    {
      key: 'addsInPart',
      type: 'list',
      header: ['Davon zum Teil', 'Of these in part'],
      description: [
        'Davon nur zum Teil: gelehrt wird eine nahe Fähigkeit oder eine niedrigere Stufe',
        'Of these in part only: a near skill or a lower level is taught',
      ],
      value: (row, locale) =>
        row.adds
          .filter((skill) => skill.relation !== 'same' || skill.belowLevel)
          .map((skill) => labelIn(skill, locale)),
    },
    {
      key: 'coverageAfter',
      type: 'share',
      header: ['Abdeckung danach', 'Coverage after it'],
      description: ['Anteil des Ziels, der nach dem Schritt erreicht ist', 'Share of the goal reached after the step'],
      value: (row) => row.coverageAfter,
    },
    {
      key: 'microCredentialId',
      type: 'text',
      header: ['Kennung des Angebots', 'Identifier of the offer'],
      description: ['Bleibt gleich, auch wenn sich alles andere ändert', 'Stays the same whatever else changes'],
      value: (row) => row.microCredential.id,
    },
  ],
  async *read(context, actor, { id, locale }) {
    const { steps, goalTitleDe, goalTitleEn } = await recommendLearnerPathway(context, actor, { id })
    yield {
      rows: steps.map((step, at) => ({ ...step, position: at + 1 })),
      total: steps.length,
      subject: (locale === 'de' ? goalTitleDe : goalTitleEn) ?? undefined,
    }
  },
}
