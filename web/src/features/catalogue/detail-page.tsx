import { Alert, Badge, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { MicroCredential } from 'api/contract/catalogue'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { PageSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useMe } from '../../lib/me.query.ts'
import { AnnexCard } from './annex-card.tsx'
import { microCredentialQuery } from './catalogue.query.ts'
import { ManagePanel } from './manage-panel.tsx'
import { PrerequisiteList } from './prerequisite-list.tsx'
import { RunsSection } from './runs-section.tsx'
import { SkillsSection } from './skills-section.tsx'
import { StatusBadge } from './status-badge.tsx'

export function DetailPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(microCredentialQuery(id))
  return (
    <AsyncState query={query} skeleton={<PageSkeleton />}>
      {(offer) => <Detail offer={offer} />}
    </AsyncState>
  )
}

function Detail({ offer }: { offer: MicroCredential }) {
  const { t } = useTranslation()
  const { user } = useMe()
  const mayManage =
    user?.role === 'manager' || (user?.role === 'course-team' && user.organisationId === offer.organisationId)
  return (
    <article>
      <TextLink to="/catalogue" size="sm" className="no-print">
        ← {t('catalogue.detail.back')}
      </TextLink>
      <PageTitle
        title={offer.title}
        lead={
          <>
            {offer.summary && <Text inherit>{offer.summary}</Text>}
            <Group gap="xs" mt={6}>
              <Text size="sm">{t('catalogue.detail.by', { name: offer.organisationName })}</Text>
              <StatusBadge status={offer.status} />
              <Badge color="gray" variant="outline">
                {t('catalogue.detail.version', { version: offer.version })}
              </Badge>
              {offer.isSample && (
                <Badge color="gray" variant="outline">
                  {t('catalogue.sample')}
                </Badge>
              )}
            </Group>
          </>
        }
      />
      {offer.status === 'retired' && (
        <Alert color="gray" mb="lg">
          {t('catalogue.detail.retired')}
        </Alert>
      )}
      {mayManage && <ManagePanel offer={offer} />}
      <RunsSection offer={offer} mayManage={mayManage} />
      <SkillsSection offer={offer} mayManage={mayManage} />
      <Section title={t('catalogue.detail.prerequisites')}>
        <PrerequisiteList offer={offer} />
      </Section>
      <AnnexCard offer={offer} />
      {offer.furtherInformation && (
        <Section title={t('catalogue.detail.further')}>
          <Text style={{ whiteSpace: 'pre-line' }}>{offer.furtherInformation}</Text>
        </Section>
      )}
    </article>
  )
}
