import { Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { Section } from '../../components/layout/section.tsx'
import { ProgrammeCard } from './programme-card.tsx'
import { WaitingMails } from './waiting-mails.tsx'
import { summariesQuery } from './weekly.query.ts'

/** What a manager hears of every Monday, how it reads, and what of it still waits. */
export function WeeklyPage() {
  const { t } = useTranslation()
  const query = useQuery(summariesQuery)
  return (
    <>
      <PageTitle title={t('weekly.title')} lead={t('weekly.lead')} />
      <AsyncState
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('weekly.noProgramme')}>{t('weekly.noProgrammeAdvice')}</EmptyState>}
      >
        {({ address, items, waiting }) => (
          <>
            <Paper withBorder radius="md" p="md" mb="lg" maw="60rem">
              <Text fw={650}>{t('weekly.noMailYet')}</Text>
              <Text maw="var(--text-width)">{t('weekly.noMailYetText', { address })}</Text>
            </Paper>
            <Section title={t('weekly.programmes')}>
              <Stack gap="md" maw="60rem">
                {items.map((item) => (
                  <ProgrammeCard key={item.programmeId} item={item} />
                ))}
              </Stack>
            </Section>
            <WaitingMails mails={waiting} />
          </>
        )}
      </AsyncState>
    </>
  )
}
