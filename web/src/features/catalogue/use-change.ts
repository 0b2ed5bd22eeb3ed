import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MicroCredential } from 'api/contract/catalogue'
import { useNotify } from '../../components/feedback/notify.ts'
import { microCredentialQuery } from './catalogue.query.ts'

/** A change of one micro-credential: what the server answers is the new truth, lists are asked again. */
export function useChange<T>(id: string, send: (input: T) => Promise<MicroCredential>) {
  const client = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: send,
    onSuccess: (offer) => {
      client.setQueryData(microCredentialQuery(id).queryKey, offer)
      void client.invalidateQueries({ queryKey: ['micro-credentials', 'list'] })
    },
    onError: notify.failed,
  })
}
