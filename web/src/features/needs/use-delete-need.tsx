import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Need } from 'api/contract/demands'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { useUndoNotice } from '../../components/feedback/use-undo-notice.tsx'
import { api } from '../../lib/api.ts'
import { needQuery } from './needs.query.ts'

/** Deletes, goes back to the list and offers to take it back for as long as the notification stands. */
export function useDeleteNeed(need: Need) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotify()
  const undoNotice = useUndoNotice()
  const restore = async () => {
    const restored = await api.post<Need>(`/api/v1/needs/${need.id}/restoration`)
    queryClient.setQueryData(needQuery(need.id).queryKey, restored)
    await queryClient.invalidateQueries({ queryKey: ['needs', 'list'] })
    await navigate({ to: '/needs/$id', params: { id: need.id } as never })
  }
  return useMutation({
    mutationFn: () => api.delete(`/api/v1/needs/${need.id}`),
    onError: notify.failed,
    onSuccess: async () => {
      await navigate({ to: '/needs' })
      queryClient.removeQueries({ queryKey: needQuery(need.id).queryKey })
      await queryClient.invalidateQueries({ queryKey: ['needs', 'list'] })
      undoNotice({
        id: `deleted-${need.id}`,
        message: t('needs.delete.done', { title: need.title }),
        undo: restore,
        restored: t('needs.delete.restored'),
        testId: 'undo-delete',
      })
    },
  })
}
