import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReviewTerm, TaughtTermItem } from 'api/contract/taught-terms'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { useUndoNotice } from '../../components/feedback/use-undo-notice.tsx'
import { api } from '../../lib/api.ts'

/** What can be done with a term: take it back (and have it again), and a manager's word on it for everybody. */
export function useTermActions() {
  const { t } = useTranslation()
  const notify = useNotify()
  const undoNotice = useUndoNotice()
  const client = useQueryClient()
  // Texts are read again with it; what stands on other pages is asked anew when they are opened.
  const reload = () =>
    Promise.all(
      ['taught-terms', 'needs', 'micro-credentials'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    )
  const restore = async (term: TaughtTermItem) => {
    await api.post<TaughtTermItem>(`/api/v1/taught-terms/${term.id}/restoration`)
    await reload()
  }
  const remove = useMutation({
    mutationFn: (term: TaughtTermItem) => api.delete(`/api/v1/taught-terms/${term.id}`),
    onError: notify.failed,
    onSuccess: async (_nothing, term) => {
      undoNotice({
        id: `removed-${term.id}`,
        message: t('terms.removed', { words: term.words }),
        undo: () => restore(term),
        restored: t('terms.restored', { words: term.words }),
        testId: 'undo-term',
      })
      await reload()
    },
  })
  const review = useMutation({
    mutationFn: ({ term, review: word }: { term: TaughtTermItem } & ReviewTerm) =>
      api.post<TaughtTermItem>(`/api/v1/taught-terms/${term.id}/review`, { review: word } satisfies ReviewTerm),
    onError: notify.failed,
    onSuccess: async (term) => {
      notify.saved(t(`terms.reviewed.${term.review}`, { words: term.words }))
      await reload()
    },
  })
  return { remove, review }
}
