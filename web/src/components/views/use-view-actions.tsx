import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { EditView, SavedView } from 'api/contract/views'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { useNotify } from '../feedback/notify.ts'
import { viewsQuery } from './views.query.ts'

/** Renames, shares and deletes an own view; a deleted one can be taken back while the notification stands. */
export function useViewActions(view: SavedView) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const notify = useNotify()
  const refresh = () => client.invalidateQueries({ queryKey: viewsQuery.queryKey })
  const edit = useMutation({
    mutationFn: (change: EditView) => api.put<SavedView>(`/api/v1/views/${view.id}`, change, view.revision),
    onSuccess: refresh,
    onError: async (error) => {
      notify.failed(error)
      await refresh()
    },
  })
  const restore = async (notification: string) => {
    notifications.hide(notification)
    try {
      await api.post<SavedView>(`/api/v1/views/${view.id}/restoration`)
      await refresh()
      notify.saved(t('views.restored', { name: view.name }))
    } catch (error) {
      notify.failed(error)
    }
  }
  const remove = useMutation({
    mutationFn: () => api.delete(`/api/v1/views/${view.id}`),
    onError: (error) => notify.failed(error),
    onSuccess: async () => {
      await refresh()
      const id = `deleted-view-${view.id}`
      notifications.show({
        id,
        autoClose: 20_000,
        color: 'brand',
        closeButtonProps: { 'aria-label': t('common.close') },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{t('views.deleted', { name: view.name })}</Text>
            <Button size="xs" variant="default" onClick={() => void restore(id)} data-testid="undo-delete-view">
              {t('common.undo')}
            </Button>
          </Group>
        ),
      })
    },
  })
  return { edit, remove }
}
