import type { CataloguePage, MicroCredential } from 'api/contract/catalogue'
import type { NeedPage } from 'api/contract/demands'
import type { MicrodegreePage } from 'api/contract/microdegrees'
import type { ProgrammeList } from 'api/contract/programmes'
import type { APIRequestContext } from 'playwright-core'
import type { SampleRole } from './visit.ts'

/** Records of the sample region that pages are opened on. */
export interface SampleRecords {
  /** The sample business's own need with the most skills. */
  needId: string
  /** An offer of the sample course team, in German, with a run ahead. */
  offerId: string
  runId: string
  /** A microdegree of the sample course team. */
  degreeId: string
  /** The running programme. */
  programmeId: string
  /** The address of an invitation nobody has taken yet. */
  invitationPath: string
}

export interface SamplePage {
  /** File name of its pictures. */
  readonly name: string
  readonly as?: SampleRole
  readonly path: (records: SampleRecords) => string
  /** Test id of what the page is there to show: at least one stands on it. */
  readonly shows?: string
}

/** Every page of the app with somebody who works on it. */
export const SAMPLE_PAGES: readonly SamplePage[] = [
  { name: 'landing', path: () => '/' },
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'register-business', path: () => '/register?as=business' },
  { name: 'register-learner', path: () => '/register?as=learner' },
  { name: 'invitation', path: ({ invitationPath }) => invitationPath },
  { name: 'skills-wanted', path: () => '/skills-wanted' },
  { name: 'catalogue', path: () => '/catalogue' },
  { name: 'micro-credential', path: ({ offerId }) => `/catalogue/${offerId}` },
  { name: 'microdegree', path: ({ degreeId }) => `/microdegrees/${degreeId}` },
  { name: 'no-page', path: () => '/somewhere-else' },
  { name: 'business-needs', as: 'business', path: () => '/needs' },
  { name: 'business-new-need', as: 'business', path: () => '/needs/new' },
  { name: 'business-need', as: 'business', path: ({ needId }) => `/needs/${needId}` },
  { name: 'learner-path', as: 'learner', path: () => '/learn' },
  { name: 'learner-micro-credential', as: 'learner', path: ({ offerId }) => `/catalogue/${offerId}` },
  { name: 'learner-microdegree', as: 'learner', path: ({ degreeId }) => `/microdegrees/${degreeId}` },
  { name: 'team-catalogue', as: 'course-team', path: () => '/catalogue?scope=mine' },
  { name: 'team-new', as: 'course-team', path: () => '/catalogue/new' },
  { name: 'team-micro-credential', as: 'course-team', path: ({ offerId }) => `/catalogue/${offerId}` },
  { name: 'team-edit', as: 'course-team', path: ({ offerId }) => `/catalogue/${offerId}/edit` },
  { name: 'team-microdegree-new', as: 'course-team', path: () => '/microdegrees/new' },
  { name: 'team-microdegree-edit', as: 'course-team', path: ({ degreeId }) => `/microdegrees/${degreeId}/edit` },
  { name: 'team-run', as: 'course-team', path: ({ runId }) => `/runs/${runId}` },
  { name: 'team-gaps', as: 'course-team', path: () => '/gaps', shows: 'gap-row' },
  { name: 'manager-gaps-sectors', as: 'manager', path: () => '/gaps?view=sectors', shows: 'heat-cell' },
  { name: 'manager-gaps-regions', as: 'manager', path: () => '/gaps?view=regions', shows: 'region-row' },
  { name: 'manager-gaps-months', as: 'manager', path: () => '/gaps?view=months', shows: 'month-bar' },
  { name: 'manager-gaps-oversupply', as: 'manager', path: () => '/gaps?view=oversupply', shows: 'oversupply-row' },
  { name: 'manager-gaps-offers', as: 'manager', path: () => '/gaps?view=offers', shows: 'closing-offer' },
  { name: 'team-need', as: 'course-team', path: ({ needId }) => `/needs/${needId}` },
  { name: 'manager-overview', as: 'manager', path: () => '/overview' },
  { name: 'manager-people', as: 'manager', path: () => '/overview/people?group=students' },
  { name: 'manager-programmes', as: 'manager', path: () => '/programmes' },
  { name: 'manager-new-programme', as: 'manager', path: () => '/programmes/new' },
  { name: 'manager-programme', as: 'manager', path: ({ programmeId }) => `/programmes/${programmeId}` },
  { name: 'manager-needs', as: 'manager', path: () => '/needs' },
  { name: 'manager-new', as: 'manager', path: () => '/catalogue/new' },
  { name: 'manager-learners', as: 'manager', path: () => '/learners' },
  { name: 'team-recognitions', as: 'course-team', path: () => '/recognitions' },
  { name: 'manager-recognitions', as: 'manager', path: () => '/recognitions' },
  { name: 'manager-invitations', as: 'manager', path: () => '/invitations' },
  { name: 'business-machines', as: 'business', path: () => '/machines' },
  { name: 'team-machines', as: 'course-team', path: () => '/machines' },
  { name: 'manager-machines', as: 'manager', path: () => '/machines' },
  { name: 'manager-weekly', as: 'manager', path: () => '/weekly' },
  { name: 'manager-dictionary', as: 'manager', path: () => '/dictionary' },
  { name: 'manager-taxonomy', as: 'manager', path: () => '/taxonomy' },
  { name: 'business-terms', as: 'business', path: () => '/terms' },
  { name: 'manager-terms', as: 'manager', path: () => '/terms' },
  { name: 'manager-quality', as: 'manager', path: () => '/quality' },
  { name: 'team-quality', as: 'course-team', path: () => '/quality?set=ba&by=source' },
]

/** Asked of the API as a manager who is signed in on the given request context. */
export async function findSampleRecords(request: APIRequestContext, url: string): Promise<SampleRecords> {
  const read = async <T>(path: string): Promise<T> => {
    const answer = await request.get(path)
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const needs = await read<NeedPage>('/api/v1/needs?limit=100')
  const need = needs.items
    .filter((item) => item.organisationName.startsWith('Falkenbach'))
    .sort((a, b) => b.skillCount - a.skillCount)[0]
  const offers = await read<CataloguePage>('/api/v1/micro-credentials?limit=100')
  const summary = offers.items.find((item) => item.title.startsWith('SPS-Programmierung'))
  if (!need || !summary) throw new Error('The sample region has neither the need nor the offer that pages show.')
  const offer = await read<MicroCredential>(`/api/v1/micro-credentials/${summary.id}`)
  const run = [...offer.runs].sort((a, b) => b.seatsTaken - a.seatsTaken)[0]
  if (!run) throw new Error(`"${summary.title}" has no run.`)
  const degrees = await read<MicrodegreePage>('/api/v1/microdegrees')
  const degree = degrees.items.find((item) => item.organisationId === summary.organisationId)
  if (!degree) throw new Error('The sample course team has no microdegree.')
  const invited = await request.post('/api/v1/invitations', {
    headers: { origin: url },
    data: { role: 'course-team', organisationId: summary.organisationId },
  })
  if (!invited.ok()) throw new Error(`Inviting failed: ${invited.status()} ${await invited.text()}`)
  const { link } = (await invited.json()) as { link: string }
  const programmes = await read<ProgrammeList>('/api/v1/programmes')
  return {
    programmeId: programmes.items.find(({ isCurrent }) => isCurrent)?.id ?? '',
    needId: need.id,
    offerId: summary.id,
    runId: run.id,
    degreeId: degree.id,
    invitationPath: new URL(link).pathname,
  }
}
