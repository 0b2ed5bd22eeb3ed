import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { EditNeed, Need } from 'api/contract/demands'
import { api } from '../../lib/api.ts'
import { isApiError } from '../../lib/api-error.ts'
import { needMatchesQuery, needQuery } from './needs.query.ts'

/** The editable part of a need as it is now. */
export const editOf = (need: Need): EditNeed => ({
  title: need.title,
  text: need.text,
  openings: need.openings,
  neededUntil: need.neededUntil,
  region: need.region,
  status: need.status,
})

/** A saved need is the new truth; what was counted and matched from the old one is asked again. */
export function useSavedNeed(id: string) {
  const queryClient = useQueryClient()
  return (saved: Need) => {
    queryClient.setQueryData(needQuery(id).queryKey, saved)
    void queryClient.invalidateQueries({ queryKey: needMatchesQuery(id).queryKey })
    void queryClient.invalidateQueries({ queryKey: ['needs', 'list'] })
  }
}

export function useEditNeed(need: Need) {
  const queryClient = useQueryClient()
  const onSuccess = useSavedNeed(need.id)
  return useMutation({
    mutationFn: (body: EditNeed) => api.put<Need>(`/api/v1/needs/${need.id}`, body, need.revision),
    onSuccess,
    onError: (error) => {
      // Somebody else was faster: fetch theirs, so that saving again builds on it.
      if (isApiError(error) && error.status === 412) {
        void queryClient.invalidateQueries({ queryKey: needQuery(need.id).queryKey })
      }
    },
  })
}
