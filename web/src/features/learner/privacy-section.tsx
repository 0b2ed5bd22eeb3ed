import { Button, Group, Stack, Switch, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconDownload, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Learner } from 'api/contract/learners'
import { useTranslation } from 'react-i18next'
import { download } from '../../components/charts/download.ts'
import { useNotify } from '../../components/feedback/notify.ts'
import { Section } from '../../components/layout/section.tsx'
import { api } from '../../lib/api.ts'
import { ProfileConflict } from './profile-conflict.tsx'
import { useSaveProfile } from './use-profile.ts'

/** Whose data it is decides: take it along, be counted or not, have it deleted. */
export function PrivacySection({ learner, own }: { learner: Learner; own: boolean }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const navigate = useNavigate()
  const client = useQueryClient()
  const profile = useSaveProfile(learner)
  const takeAlong = useMutation({
    mutationFn: () => api.get<unknown>(`/api/v1/learners/${learner.id}/export`),
    onSuccess: (data) =>
      download(
        `${t('learner.privacy.exportFile')}.json`,
        new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }),
      ),
    onError: notify.failed,
  })
  const erase = useMutation({
    mutationFn: () => api.delete(`/api/v1/learners/${learner.id}`),
    onSuccess: async () => {
      notify.saved(t('learner.privacy.erased'))
      if (!own) {
        void client.invalidateQueries({ queryKey: ['learners', 'list'] })
        void navigate({ to: '/learners' })
        return
      }
      // The account is gone with the data; signing out only clears the cookie and may find nothing to end.
      await api.post('/api/auth/sign-out').catch(() => undefined)
      client.clear()
      void navigate({ to: '/' })
    },
    onError: notify.failed,
  })
  const confirmErase = () =>
    modals.openConfirmModal({
      title: own ? t('learner.privacy.eraseTitle') : t('learner.privacy.eraseOfTitle', { name: learner.name }),
      children: <Text>{t(own ? 'learner.privacy.eraseText' : 'learner.privacy.eraseOfText')}</Text>,
      labels: { confirm: t('learner.privacy.eraseConfirm'), cancel: t('learner.privacy.keep') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => erase.mutate(),
    })
  return (
    <Section title={own ? t('learner.privacy.title') : t('learner.privacy.ofTitle', { name: learner.name })}>
      <Stack gap="md">
        {own && (
          <>
            <Text maw="var(--text-width)">{t('learner.privacy.text')}</Text>
            <Switch
              label={t('learner.privacy.statistics')}
              description={t('learner.privacy.statisticsHint')}
              checked={learner.consentStatistics}
              disabled={profile.isPending}
              onChange={(event) => profile.save({ consentStatistics: event.currentTarget.checked })}
            />
          </>
        )}
        <Group>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={takeAlong.isPending}
            onClick={() => takeAlong.mutate()}
          >
            {t(own ? 'learner.privacy.export' : 'learner.privacy.exportOf')}
          </Button>
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={18} aria-hidden />}
            loading={erase.isPending}
            onClick={confirmErase}
          >
            {t(own ? 'learner.privacy.erase' : 'learner.privacy.eraseOf')}
          </Button>
        </Group>
        {profile.conflict && <ProfileConflict {...profile.conflict} />}
      </Stack>
    </Section>
  )
}
