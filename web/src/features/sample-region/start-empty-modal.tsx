import { Button, Group, List, Modal, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { SampleRegion } from 'api/contract/sample-region'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { useNotify } from '../../components/feedback/notify.ts'
import { api } from '../../lib/api.ts'
import { useFormats } from '../../lib/formats.ts'
import { sampleRegionQuery } from './sample-region.query.ts'

interface Props {
  email: string
  onClose: () => void
}

/** Names every consequence with its count before anything is removed. */
export function StartEmptyModal({ email, onClose }: Props) {
  const { t } = useTranslation()
  const notify = useNotify()
  const client = useQueryClient()
  const navigate = useNavigate()
  const query = useQuery(sampleRegionQuery)
  const remove = useMutation({
    mutationFn: () => api.delete<SampleRegion>('/api/v1/sample-region'),
    onSuccess: async () => {
      onClose()
      notify.saved(t('sampleRegion.done'))
      await navigate({ to: '/overview' })
      // Nothing that was loaded before holds any more.
      await client.resetQueries()
    },
    onError: (error) => {
      notify.failed(error)
      void query.refetch()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('sampleRegion.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <AsyncState query={query}>
        {(region) => (
          <Stack gap="md">
            <Consequences region={region} email={email} />
            <Group justify="end">
              <Button variant="default" onClick={onClose}>
                {t('sampleRegion.cancel')}
              </Button>
              <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
                {t('sampleRegion.confirm')}
              </Button>
            </Group>
          </Stack>
        )}
      </AsyncState>
    </Modal>
  )
}

const COUNTED = [
  'organisations',
  'needs',
  'microCredentials',
  'runs',
  'microdegrees',
  'programmes',
  'learners',
  'enrolments',
  'accounts',
] as const

function Consequences({ region, email }: { region: SampleRegion; email: string }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const removed = COUNTED.filter((what) => region.removes[what] > 0)
  return (
    <>
      <div>
        <Text fw={600}>{t('sampleRegion.removes')}</Text>
        <List size="sm">
          {removed.map((what) => (
            <List.Item key={what}>
              {t(`sampleRegion.count.${what}`, { count: region.removes[what], shown: number(region.removes[what]) })}
            </List.Item>
          ))}
        </List>
      </div>
      <div>
        <Text fw={600}>{t('sampleRegion.keeps')}</Text>
        <List size="sm">
          <List.Item>{t('sampleRegion.account', { email })}</List.Item>
          <List.Item>{t('sampleRegion.taxonomy')}</List.Item>
          <List.Item>{t('sampleRegion.own')}</List.Item>
          {region.keeps.map(({ kind, name, because }) => (
            <List.Item key={`${kind} ${name}`}>
              {t('sampleRegion.kept', { name, because: t(`sampleRegion.because.${because}`) })}
            </List.Item>
          ))}
        </List>
      </div>
      {region.goalsCleared > 0 && <Text size="sm">{t('sampleRegion.goals', { count: region.goalsCleared })}</Text>}
      <Text size="sm">{t('sampleRegion.final')}</Text>
    </>
  )
}
