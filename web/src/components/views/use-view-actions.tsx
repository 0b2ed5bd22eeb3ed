import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { EditView, SavedView } from 'api/contract/views'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { useNotify } from '../feedback/notify.ts'
import { useUndoNotice } from '../feedback/use-undo-notice.tsx'
import { viewsQuery } from './views.query.ts'

/** Renames, shares and deletes an own view; a deleted one can be taken back while the notification stands. */
export function useViewActions(view: SavedView) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const notify = useNotify()
  const undoNotice = useUndoNotice()
  const refresh = () => client.invalidateQueries({ queryKey: viewsQuery.queryKey })
  const edit = useMutation({
    mutationFn: (change: EditView) => api.put<SavedView>(`/api/v1/views/${view.id}`, change, view.revision),
    onSuccess: refresh,
    onError: async (error) => {
      notify.failed(error)
      await refresh()
    },
  })
  const restore = async () => {
    await api.post<SavedView>(`/api/v1/views/${view.id}/restoration`)
    await refresh()
  }
  const remove = useMutation({
    mutationFn: () => api.delete(`/api/v1/views/${view.id}`),
    onError: (error) => notify.failed(error),
    onSuccess: async () => {
      await refresh()
      undoNotice({
        id: `deleted-view-${view.id}`,
        message: t('views.deleted', { name: view.name }),
        undo: restore,
        restored: t('views.restored', { name: view.name }),
        testId: 'undo-delete-view',
      })
    },
  })
  return { edit, remove }
}
