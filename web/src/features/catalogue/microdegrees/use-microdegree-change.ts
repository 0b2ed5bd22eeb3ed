import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Microdegree } from 'api/contract/microdegrees'
import { useNotify } from '../../../components/feedback/notify.ts'
import { microdegreeQuery } from './microdegrees.query.ts'

/** A change of one microdegree: what the server answers is the new truth, lists are asked again. */
export function useMicrodegreeChange<T>(send: (input: T) => Promise<Microdegree>) {
  const client = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: send,
    onSuccess: (degree) => {
      client.setQueryData(microdegreeQuery(degree.id).queryKey, degree)
      void client.invalidateQueries({ queryKey: ['microdegrees', 'list'] })
    },
    onError: notify.failed,
  })
}
