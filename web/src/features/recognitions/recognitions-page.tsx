import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { Section } from '../../components/layout/section.tsx'
import { RecognitionCard } from './recognition-card.tsx'
import { recognitionsQuery } from './recognitions.query.ts'

/** Who has learnt it elsewhere already? Requests that wait for a decision, and what was decided. */
export function RecognitionsPage() {
  const { t } = useTranslation()
  const open = useQuery(recognitionsQuery('open'))
  const decided = useQuery(recognitionsQuery('decided'))
  return (
    <>
      <PageTitle title={t('recognitions.title')} lead={t('recognitions.lead')} />
      <Section title={t('recognitions.open')}>
        <AsyncState
          query={open}
          isEmpty={({ items }) => items.length === 0}
          empty={<EmptyState title={t('recognitions.none')}>{t('recognitions.noneHint')}</EmptyState>}
        >
          {({ items }) => (
            <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
              {items.map((item) => (
                <RecognitionCard key={item.id} recognition={item} />
              ))}
            </Stack>
          )}
        </AsyncState>
      </Section>
      {decided.data && decided.data.items.length > 0 && (
        <Section title={t('recognitions.decided')}>
          <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {decided.data.items.map((item) => (
              <RecognitionCard key={item.id} recognition={item} />
            ))}
          </Stack>
        </Section>
      )}
    </>
  )
}
