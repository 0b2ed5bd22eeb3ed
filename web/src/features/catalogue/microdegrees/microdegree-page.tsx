import { Alert, Badge, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Microdegree } from 'api/contract/microdegrees'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../../components/feedback/async-state.tsx'
import { PageSkeleton } from '../../../components/feedback/page-skeleton.tsx'
import { TextLink } from '../../../components/layout/link-button.tsx'
import { PageTitle } from '../../../components/layout/page-title.tsx'
import { Section } from '../../../components/layout/section.tsx'
import { SkillTags } from '../../../components/skills/skill-tags.tsx'
import { useMe } from '../../../lib/me.query.ts'
import { StatusBadge } from '../status-badge.tsx'
import { ManageMicrodegree } from './manage-microdegree.tsx'
import { microdegreeQuery } from './microdegrees.query.ts'
import { PartsPicture } from './parts-picture.tsx'
import { useExtentWords } from './use-extent-words.ts'

export function MicrodegreePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(microdegreeQuery(id))
  return (
    <AsyncState query={query} skeleton={<PageSkeleton />}>
      {(degree) => <Detail degree={degree} />}
    </AsyncState>
  )
}

function Detail({ degree }: { degree: Microdegree }) {
  const { t } = useTranslation()
  const { user } = useMe()
  const extent = useExtentWords()
  const mayManage =
    user?.role === 'manager' || (user?.role === 'course-team' && user.organisationId === degree.organisationId)
  return (
    <article>
      <TextLink to="/catalogue" size="sm" className="no-print">
        ← {t('catalogue.detail.back')}
      </TextLink>
      <PageTitle
        title={degree.title}
        lead={
          <>
            {degree.summary && <Text inherit>{degree.summary}</Text>}
            <Group gap="xs" mt={6}>
              <Text size="sm">
                {t('catalogue.degree.awardedBy', { name: degree.awardingBody ?? degree.organisationName })}
              </Text>
              <Badge variant="light">{t('catalogue.degree.badge')}</Badge>
              <StatusBadge status={degree.status} />
              {degree.isSample && (
                <Badge color="gray" variant="outline">
                  {t('catalogue.sample')}
                </Badge>
              )}
            </Group>
          </>
        }
      />
      {degree.status === 'retired' && (
        <Alert color="gray" mb="lg">
          {t('catalogue.degree.isRetired')}
        </Alert>
      )}
      {degree.progress && <Progress degree={degree} progress={degree.progress} />}
      {mayManage && <ManageMicrodegree degree={degree} />}
      <Section title={t('catalogue.degree.parts')} hint={extent(degree)}>
        {degree.parts.length > 0 ? <PartsPicture degree={degree} /> : <Text>{t('catalogue.degree.noParts')}</Text>}
      </Section>
      {degree.skills.length > 0 && (
        <Section title={t('catalogue.detail.skills')} hint={t('catalogue.degree.skillsHint')}>
          <SkillTags skills={degree.skills} tone="offer" label={t('catalogue.detail.skills')} />
        </Section>
      )}
    </article>
  )
}

/** For the learner who looks: how far they have come, in words. */
function Progress({ degree, progress }: { degree: Microdegree; progress: NonNullable<Microdegree['progress']> }) {
  const { t } = useTranslation()
  const words = [
    degree.requiredCount > 0 &&
      t('catalogue.degree.requiredDone', { done: progress.requiredDone, count: degree.requiredCount }),
    degree.electivesNeeded > 0 &&
      t('catalogue.degree.electivesDone', { done: progress.electivesDone, count: degree.electivesNeeded }),
  ].filter(Boolean)
  return (
    <Alert color="brand" variant="light" mb="lg" title={t('catalogue.degree.progress')}>
      {progress.isComplete ? t('catalogue.degree.complete') : words.join(', ')}
    </Alert>
  )
}
