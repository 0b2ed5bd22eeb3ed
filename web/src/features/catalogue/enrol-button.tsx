import { Button, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CourseRun, MicroCredential } from 'api/contract/catalogue'
import type { Enrolment, EnrolmentEventKind, RecordEnrolment } from 'api/contract/participation'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { api } from '../../lib/api.ts'
import { useFormats } from '../../lib/formats.ts'
import { microCredentialQuery, myEnrolmentsQuery } from './catalogue.query.ts'

interface Props {
  offer: MicroCredential
  run: CourseRun
  learnerId: string
  state: EnrolmentEventKind | null
  /** Fully booked, or begun already. */
  closed: boolean
}

/** A learner's own word on a run: enrol, or step back as long as the course has not begun for them. */
export function EnrolButton({ offer, run, learnerId, state, closed }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const notify = useNotify()
  const client = useQueryClient()
  const record = useMutation({
    mutationFn: (kind: RecordEnrolment['kind']) =>
      api.post<Enrolment>('/api/v1/enrolments', { learnerId, runId: run.id, kind } satisfies RecordEnrolment),
    onSuccess: async (enrolment) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: myEnrolmentsQuery(learnerId).queryKey }),
        client.invalidateQueries({ queryKey: microCredentialQuery(offer.id).queryKey }),
      ])
      const day = formats.day(run.startsOn)
      notify.saved(
        enrolment.state === 'withdrawn' ? t('catalogue.run.withdrawDone') : t('catalogue.run.enrolDone', { day }),
      )
    },
    onError: notify.failed,
  })
  const ask = (kind: 'enrol' | 'withdraw') =>
    modals.openConfirmModal({
      title:
        kind === 'enrol' ? t('catalogue.run.enrolTitle', { title: offer.title }) : t('catalogue.run.withdrawTitle'),
      children: (
        <Text>
          {kind === 'enrol'
            ? t('catalogue.run.enrolText', { from: formats.day(run.startsOn), to: formats.day(run.endsOn) })
            : t('catalogue.run.withdrawText')}
        </Text>
      ),
      labels: { confirm: t(`catalogue.run.${kind}`), cancel: t('catalogue.run.keep') },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => record.mutate(kind === 'enrol' ? 'enrolled' : 'withdrawn'),
    })

  if (state === 'enrolled' || state === 'waitlisted') {
    return (
      <Group gap="sm">
        <Text fw={600}>
          {state === 'enrolled'
            ? t('catalogue.run.enrolled')
            : t('catalogue.run.state', { state: t(`participants.kind.${state}`) })}
        </Text>
        <Button variant="default" loading={record.isPending} onClick={() => ask('withdraw')}>
          {t('catalogue.run.withdraw')}
        </Button>
      </Group>
    )
  }
  if (state && state !== 'interested' && state !== 'withdrawn') {
    return <Text fw={600}>{t('catalogue.run.state', { state: t(`participants.kind.${state}`) })}</Text>
  }
  if (closed) return null
  return (
    <Button loading={record.isPending} onClick={() => ask('enrol')}>
      {t('catalogue.run.enrol')}
    </Button>
  )
}
