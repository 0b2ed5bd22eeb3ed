import { Button, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { RowsSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { useMe } from '../../lib/me.query.ts'
import { AddLearnerModal } from './add-learner-modal.tsx'
import { type ClaimFor, ClaimModal } from './claim-modal.tsx'
import { LearnerFilters } from './learner-filters.tsx'
import { LearnerTable } from './learner-table.tsx'
import { type LearnersSearch, learnersQuery } from './participants.query.ts'

export function LearnersPage() {
  const { t } = useTranslation()
  const { user } = useMe()
  const search: LearnersSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const query = useInfiniteQuery(learnersQuery(search))
  const [adding, { open, close }] = useDisclosure(false)
  const [claimFor, setClaimFor] = useState<ClaimFor | null>(null)
  const manager = user?.role === 'manager'
  const filtered = Boolean(search.q || search.group)
  const learners = query.data?.pages.flatMap((page) => page.items) ?? []
  const total = query.data?.pages[0]?.total
  return (
    <>
      <PageTitle
        title={t('participants.learners.title')}
        lead={
          total !== undefined &&
          t(filtered ? 'participants.learners.answerFiltered' : 'participants.learners.answer', { count: total })
        }
        actions={
          <>
            {learners.length > 0 && <ExportMenu offers={[{ list: 'learners', search }]} />}
            {manager && (
              <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
                {t('participants.add.button')}
              </Button>
            )}
          </>
        }
      />
      <Stack gap="md">
        <LearnerFilters
          search={search}
          onChange={(change) =>
            void navigate({ to: '/learners', search: { ...search, ...change }, replace: true, resetScroll: false })
          }
        />
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <RowsSkeleton rows={8} height={44} />}
        {query.data && learners.length === 0 && (
          <EmptyState title={filtered ? t('participants.learners.empty') : t('participants.learners.emptyAll')} />
        )}
        {learners.length > 0 && <LearnerTable learners={learners} manager={manager} onClaim={setClaimFor} />}
        {query.hasNextPage && (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
            style={{ alignSelf: 'center' }}
          >
            {t('participants.learners.more')}
          </Button>
        )}
        {query.hasNextPage && total !== undefined && (
          <Text size="sm" c="dimmed" mx="auto">
            {t('common.shown', { shown: learners.length, total })}
          </Text>
        )}
      </Stack>
      {manager && <AddLearnerModal opened={adding} onClose={close} onAdded={setClaimFor} />}
      {claimFor && <ClaimModal learner={claimFor} onClose={() => setClaimFor(null)} />}
    </>
  )
}
