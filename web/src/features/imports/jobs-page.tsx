import { Button, Group, Table, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconCircleCheck } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeadLetterList } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { useNotify } from '../../components/feedback/notify.ts'
import { TextLink } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { api } from '../../lib/api.ts'
import { useFormats } from '../../lib/formats.ts'
import { imports } from '../../locales/en/imports.ts'
import { deadLettersQuery } from './jobs.query.ts'
import classes from './tables.module.css'

type DeadLetter = DeadLetterList['items'][number]
type JobName = keyof typeof imports.jobs.names

const isNamed = (job: string): job is JobName => Object.hasOwn(imports.jobs.names, job)

/** Background work that failed for good and waits for somebody to decide. */
export function JobsPage() {
  const { t } = useTranslation()
  const query = useQuery(deadLettersQuery)
  const count = query.data?.items.length ?? 0
  return (
    <>
      <PageTitle title={t('imports.jobs.title')} lead={count > 0 ? t('imports.jobs.lead', { count }) : undefined} />
      <AsyncState
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState icon={<IconCircleCheck size={40} stroke={1.3} />} title={t('imports.jobs.none')}>
            {t('imports.jobs.noneHint')}
          </EmptyState>
        }
      >
        {({ items }) => <DeadLetters items={items} />}
      </AsyncState>
    </>
  )
}

function DeadLetters({ items }: { items: DeadLetter[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { retry, askDiscard, busy } = useDecisions()
  const head = (key: 'job' | 'error' | 'at') => t(`imports.jobs.${key}`)
  const nameOf = ({ job }: DeadLetter) => (isNamed(job) ? t(`imports.jobs.names.${job}`) : job)
  return (
    <Table className={classes.table} verticalSpacing="sm" aria-label={t('imports.jobs.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{head('job')}</Table.Th>
          <Table.Th scope="col">{head('error')}</Table.Th>
          <Table.Th scope="col">{head('at')}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={item.id} data-testid="dead-letter">
            <Table.Th scope="row" fw={600}>
              {nameOf(item)}
              {item.importId ? (
                <Text size="sm">
                  <TextLink to="/imports/$id" params={{ id: item.importId } as never}>
                    {t('imports.jobs.import')}
                  </TextLink>
                </Text>
              ) : null}
            </Table.Th>
            <Table.Td data-label={head('error')} data-wide className={classes.words} lang="en">
              {item.error}
            </Table.Td>
            <Table.Td data-label={head('at')}>{formats.instant(item.failedAt)}</Table.Td>
            <Table.Td>
              <Group gap="xs" wrap="nowrap">
                <Button
                  size="compact-md"
                  disabled={busy}
                  aria-label={t('imports.jobs.retryOf', { job: nameOf(item) })}
                  onClick={() => retry(item.id)}
                >
                  {t('imports.jobs.retry')}
                </Button>
                <Button
                  size="compact-md"
                  variant="default"
                  disabled={busy}
                  aria-label={t('imports.jobs.discardOf', { job: nameOf(item) })}
                  onClick={() => askDiscard(item.id)}
                >
                  {t('imports.jobs.discard')}
                </Button>
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function useDecisions() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const notify = useNotify()
  const decide = useMutation({
    mutationFn: ({ id, verdict }: { id: string; verdict: 'retried' | 'discarded' }) =>
      verdict === 'retried'
        ? api.post<unknown>(`/api/v1/jobs/dead-letters/${id}/retry`)
        : api.delete(`/api/v1/jobs/dead-letters/${id}`),
    onSuccess: async (_answer, { verdict }) => {
      await client.invalidateQueries({ queryKey: deadLettersQuery.queryKey })
      notify.saved(t(`imports.jobs.${verdict}`))
    },
    onError: notify.failed,
  })
  const askDiscard = (id: string) =>
    modals.openConfirmModal({
      title: t('imports.jobs.discardTitle'),
      children: <Text>{t('imports.jobs.discardText')}</Text>,
      labels: { confirm: t('imports.jobs.discard'), cancel: t('common.cancel') },
      confirmProps: { color: 'red.9' },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => decide.mutate({ id, verdict: 'discarded' }),
    })
  return { retry: (id: string) => decide.mutate({ id, verdict: 'retried' }), askDiscard, busy: decide.isPending }
}
