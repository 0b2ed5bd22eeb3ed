import { Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Enrolment, EnrolmentEventKind, RecordEnrolment } from 'api/contract/participation'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { useNotify } from '../../components/feedback/notify.ts'
import { DayInput } from '../../components/forms/day-input.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { api } from '../../lib/api.ts'
import { useFormats } from '../../lib/formats.ts'
import { EnrolPicker } from './enrol-picker.tsx'
import { runCounts } from './enrolment-rows.ts'
import { runEnrolmentsQuery, runQuery } from './participants.query.ts'
import { RunTable } from './run-table.tsx'

const today = () => new Date().toISOString().slice(0, 10)

/** Who takes part in a run, and what happened to them: recorded event by event, never overwritten. */
export function RunPage() {
  const { t } = useTranslation()
  const formats = useFormats()
  const notify = useNotify()
  const client = useQueryClient()
  const { id } = useParams({ strict: false }) as { id: string }
  const run = useQuery(runQuery(id)).data
  const query = useQuery(runEnrolmentsQuery(id))
  const [on, setOn] = useState<string>(today)
  const record = useMutation({
    mutationFn: ({ learnerId, kind }: { learnerId: string; kind: EnrolmentEventKind }) =>
      api.post<Enrolment>('/api/v1/enrolments', {
        learnerId,
        runId: id,
        kind,
        occurredOn: on,
      } satisfies RecordEnrolment),
    onSuccess: (enrolment) => {
      notify.saved(
        t('participants.run.saved', {
          name: enrolment.learnerName,
          kind: t(`participants.kind.${enrolment.state}`),
          day: formats.day(enrolment.since),
        }),
      )
      void client.invalidateQueries({ queryKey: ['runs', id] })
      void client.invalidateQueries({ queryKey: ['reports'] })
      void client.invalidateQueries({ queryKey: ['micro-credentials'] })
    },
    onError: notify.failed,
  })
  const items = query.data?.items ?? []
  const counts = runCounts(items)
  return (
    <>
      {run && (
        <TextLink to="/catalogue/$id" params={{ id: run.microCredentialId }} size="sm" className="no-print">
          ← {t('participants.run.offer')}
        </TextLink>
      )}
      <PageTitle
        title={run ? t('participants.run.titleOf', { title: run.microCredentialTitle }) : t('participants.run.title')}
        lead={
          <>
            {items.length > 0 &&
              t('participants.run.answer', {
                count: counts.seatsTaken,
                started: counts.started,
                completed: counts.completed,
                certified: counts.certified,
              })}
            {run && (
              <Text size="sm">
                {t('participants.run.dates', { from: formats.day(run.startsOn), to: formats.day(run.endsOn) })}
                {' · '}
                {t('participants.run.seats', { count: run.seats, taken: formats.number(run.seatsTaken) })}
              </Text>
            )}
          </>
        }
        actions={items.length > 0 && <ExportMenu offers={[{ list: 'run-enrolments', id }]} />}
      />
      <Stack gap="md">
        <DayInput
          label={t('participants.run.on')}
          description={t('participants.run.onHint')}
          maxDate={today()}
          value={on}
          onChange={(day) => setOn(day ?? today())}
          maw={360}
        />
        <AsyncState
          query={query}
          isEmpty={(list) => list.items.length === 0}
          empty={<EmptyState title={t('participants.run.empty')} />}
        >
          {(list) => (
            <RunTable
              items={list.items}
              busy={record.isPending}
              onRecord={(learnerId, kind) => record.mutate({ learnerId, kind })}
            />
          )}
        </AsyncState>
        <EnrolPicker
          present={items.map((item) => item.learnerId)}
          onPick={(learnerId) => record.mutate({ learnerId, kind: 'enrolled' })}
        />
      </Stack>
    </>
  )
}
