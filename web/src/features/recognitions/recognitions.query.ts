import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { DecideRecognition, Recognition, RecognitionList, RecognitionQuery } from 'api/contract/recognitions'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { api } from '../../lib/api.ts'

const KEY = ['recognitions'] as const

export const recognitionsQuery = (state: RecognitionQuery['state']) =>
  queryOptions({
    queryKey: [...KEY, state],
    queryFn: ({ signal }) => api.get<RecognitionList>('/api/v1/recognitions', { search: { state }, signal }),
  })

/** Confirms or declines; both lists are read anew. */
export function useDecide({ id }: Recognition) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: (decision: DecideRecognition) => api.post<Recognition>(`/api/v1/recognitions/${id}/decision`, decision),
    onSuccess: async (_, { verdict }) => {
      await client.invalidateQueries({ queryKey: KEY })
      notify.saved(t(`recognitions.done.${verdict}`))
    },
    onError: notify.failed,
  })
}
