import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReviewTerm, TaughtTermItem } from 'api/contract/taught-terms'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { api } from '../../lib/api.ts'

/** What can be done with a term: take it back (and have it again), and a manager's word on it for everybody. */
export function useTermActions() {
  const { t } = useTranslation()
  const notify = useNotify()
  const client = useQueryClient()
  // Texts are read again with it; what stands on other pages is asked anew when they are opened.
  const reload = () =>
    Promise.all(
      ['taught-terms', 'needs', 'micro-credentials'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    )
  const restore = async (term: TaughtTermItem, notification: string) => {
    notifications.hide(notification)
    try {
      await api.post<TaughtTermItem>(`/api/v1/taught-terms/${term.id}/restoration`)
      await reload()
      notify.saved(t('terms.restored', { words: term.words }))
    } catch (error) {
      notify.failed(error)
    }
  }
  const remove = useMutation({
    mutationFn: (term: TaughtTermItem) => api.delete(`/api/v1/taught-terms/${term.id}`),
    onError: notify.failed,
    onSuccess: async (_nothing, term) => {
      const id = `removed-${term.id}`
      notifications.show({
        id,
        autoClose: 20_000,
        color: 'brand',
        closeButtonProps: { 'aria-label': t('common.close') },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{t('terms.removed', { words: term.words })}</Text>
            <Button size="xs" variant="default" onClick={() => void restore(term, id)} data-testid="undo-term">
              {t('common.undo')}
            </Button>
          </Group>
        ),
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
