import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DecideSuccessor } from 'api/contract/taxonomy'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { api } from '../../lib/api.ts'

interface Decision extends DecideSuccessor {
  /** What both are called on the screen. */
  old: string
  successor: string | null
}

/** Says what took the place of a retired skill; everything that counts skills is asked for again. */
export function useDecideSuccessor() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: ({ uri, successorUri }: Decision) =>
      api.post<void>('/api/v1/taxonomy/worklist', { uri, successorUri } satisfies DecideSuccessor),
    onSuccess: async (_answer, { old, successor }) => {
      await client.invalidateQueries()
      notify.saved(
        successor === null ? t('taxonomy.worklist.ended', { old }) : t('taxonomy.worklist.chosen', { old, successor }),
      )
    },
    onError: notify.failed,
  })
}
