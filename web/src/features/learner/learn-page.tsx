import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Learner } from 'api/contract/learners'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { PageSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { useMe } from '../../lib/me.query.ts'
import { AboutSection } from './about-section.tsx'
import { CanSection } from './can-section.tsx'
import { CoursesSection } from './courses-section.tsx'
import { FirstSteps } from './first-steps.tsx'
import { GoalSection } from './goal-section.tsx'
import { learnerQuery } from './learner.query.ts'
import { LimitsSection } from './limits-section.tsx'
import { PathwayPart } from './pathway-part.tsx'
import { PlanSection } from './plan-section.tsx'
import { PrivacySection } from './privacy-section.tsx'
import { firstOpenStep } from './profile-draft.ts'
import { RecognitionSection } from './recognition-section.tsx'

/** The learner's own page. */
export function LearnPage() {
  const { t } = useTranslation()
  const { user, isPending } = useMe()
  if (isPending) return <PageSkeleton />
  if (!user?.learnerId) {
    return (
      <>
        <PageTitle title={t('learner.title')} />
        <EmptyState title={t('learner.noProfile')} />
      </>
    )
  }
  return <Loaded id={user.learnerId} own />
}

/** The same page for a manager who helps a learner. */
export function LearnerOfPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  return <Loaded id={id} own={false} />
}

function Loaded({ id, own }: { id: string; own: boolean }) {
  const query = useQuery(learnerQuery(id))
  return (
    <AsyncState query={query} skeleton={<PageSkeleton />}>
      {(learner) => <Page key={learner.id} learner={learner} own={own} />}
    </AsyncState>
  )
}

function Page({ learner, own }: { learner: Learner; own: boolean }) {
  const { t } = useTranslation()
  // Decided once: the steps stay on the screen until the last one is done, although each one fills the profile.
  const [starting, setStarting] = useState(own && firstOpenStep(learner) === 'text')
  if (starting) return <FirstSteps learner={learner} onDone={() => setStarting(false)} />
  return (
    <>
      <PageTitle
        title={own ? t('learner.title') : t('learner.titleOf', { name: learner.name })}
        lead={!own && t('learner.asSeen', { name: learner.name })}
      />
      <PathwayPart learner={learner} />
      <PlanSection learnerId={learner.id} />
      <GoalSection learner={learner} />
      <CanSection learner={learner} />
      <LimitsSection learner={learner} />
      <RecognitionSection learnerId={learner.id} />
      <CoursesSection learnerId={learner.id} />
      <AboutSection learner={learner} own={own} />
      <PrivacySection learner={learner} own={own} />
    </>
  )
}
