import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Need } from 'api/contract/demands'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { api } from '../../lib/api.ts'
import { needQuery } from './needs.query.ts'

/** Deletes, goes back to the list and offers to take it back for as long as the notification stands. */
export function useDeleteNeed(need: Need) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotify()
  const restore = async (notification: string) => {
    notifications.hide(notification)
    try {
      const restored = await api.post<Need>(`/api/v1/needs/${need.id}/restoration`)
      queryClient.setQueryData(needQuery(need.id).queryKey, restored)
      await queryClient.invalidateQueries({ queryKey: ['needs', 'list'] })
      await navigate({ to: '/needs/$id', params: { id: need.id } as never })
      notify.saved(t('needs.delete.restored'))
    } catch (error) {
      notify.failed(error)
    }
  }
  return useMutation({
    mutationFn: () => api.delete(`/api/v1/needs/${need.id}`),
    onError: notify.failed,
    onSuccess: async () => {
      await navigate({ to: '/needs' })
      queryClient.removeQueries({ queryKey: needQuery(need.id).queryKey })
      await queryClient.invalidateQueries({ queryKey: ['needs', 'list'] })
      const id = `deleted-${need.id}`
      notifications.show({
        id,
        autoClose: 20_000,
        color: 'brand',
        closeButtonProps: { 'aria-label': t('common.close') },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{t('needs.delete.done', { title: need.title })}</Text>
            <Button size="xs" variant="default" onClick={() => void restore(id)} data-testid="undo-delete">
              {t('common.undo')}
            </Button>
          </Group>
        ),
      })
    },
  })
}
