import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Need } from 'api/contract/demands'
import type { DecideSkill } from 'api/contract/linking'
import type { TeachWords } from 'api/contract/taught-terms'
import { useNotify } from '../../components/feedback/notify.ts'
import { applyDecision } from '../../components/skills/apply-decision.ts'
import { api } from '../../lib/api.ts'
import { needMatchesQuery, needQuery } from './needs.query.ts'

interface Labels {
  labelDe: string
  labelEn: string
}
interface Variables {
  decision: DecideSkill
  labels?: Labels
}

/** A decision shows at once; the server's answer replaces it, a refusal puts everything back. */
export function useDecideNeed(id: string) {
  const queryClient = useQueryClient()
  const notify = useNotify()
  const key = needQuery(id).queryKey
  const mutation = useMutation({
    // One after the other: the last answer is then the newest state.
    scope: { id: `need-${id}` },
    mutationFn: ({ decision }: Variables) => api.post<Need>(`/api/v1/needs/${id}/decisions`, decision),
    onMutate: async ({ decision, labels }) => {
      await queryClient.cancelQueries({ queryKey: key })
      const before = queryClient.getQueryData(key)
      if (before) {
        queryClient.setQueryData(key, { ...before, skills: applyDecision(before.skills, decision, labels) })
      }
      return { before }
    },
    onError: (error, _variables, kept) => {
      if (kept?.before) queryClient.setQueryData(key, kept.before)
      notify.failed(error)
    },
    onSuccess: (need) => {
      queryClient.setQueryData(key, need)
      void queryClient.invalidateQueries({ queryKey: needMatchesQuery(id).queryKey })
    },
  })
  return {
    decide: (decision: DecideSkill, labels?: Labels) => mutation.mutate({ decision, labels }),
    /** Which words mean a skill; what stands against them is for who asked. */
    teach: async (lesson: TeachWords) => {
      queryClient.setQueryData(key, await api.post<Need>(`/api/v1/needs/${id}/lessons`, lesson))
    },
  }
}
