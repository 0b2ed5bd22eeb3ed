import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CataloguePage } from 'api/contract/catalogue'
import type { Recognition, RecognitionList, RequestRecognition } from 'api/contract/recognitions'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { api } from '../../lib/api.ts'

const pathOf = (learnerId: string) => `/api/v1/learners/${learnerId}/recognitions`

export const learnerRecognitionsQuery = (learnerId: string) =>
  queryOptions({
    queryKey: ['learners', learnerId, 'recognitions'],
    queryFn: ({ signal }) => api.get<RecognitionList>(pathOf(learnerId), { signal }),
  })

/** Published offers whose titles hold the words typed. */
export const offersNamedQuery = (q: string) =>
  queryOptions({
    queryKey: ['offers-named', q],
    queryFn: ({ signal }) =>
      api.get<CataloguePage>('/api/v1/micro-credentials', { search: { q: q || undefined, limit: 25 }, signal }),
    placeholderData: (previous) => previous,
  })

export function useRequestRecognition(learnerId: string, onDone: () => void) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: (request: RequestRecognition) => api.post<Recognition>(pathOf(learnerId), request),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: learnerRecognitionsQuery(learnerId).queryKey })
      notify.saved(t('learner.recognition.sent'))
      onDone()
    },
    onError: notify.failed,
  })
}
