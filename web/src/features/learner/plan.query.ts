import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Enrolment, RecordEnrolment } from 'api/contract/participation'
import type { FollowedPlan, MaybePlan, PlanStep } from 'api/contract/plans'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { api } from '../../lib/api.ts'
import { learnerEnrolmentsQuery } from './learner.query.ts'

const pathOf = (learnerId: string) => `/api/v1/learners/${learnerId}/plan`

export const planQuery = (learnerId: string) =>
  queryOptions({
    queryKey: ['learners', learnerId, 'plan'],
    queryFn: ({ signal }) => api.get<MaybePlan>(pathOf(learnerId), { signal }),
  })

/** What a learner does with a plan: follow today's pathway or bring the plan up to date, enrol from it, stop following it. */
export function usePlan(learnerId: string) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const notify = useNotify()
  const { queryKey } = planQuery(learnerId)
  const save = useMutation({
    mutationFn: () => api.post<FollowedPlan>(pathOf(learnerId)),
    onSuccess: (plan) => {
      client.setQueryData(queryKey, { plan })
      notify.saved(t('learner.plan.saved'))
    },
    onError: notify.failed,
  })
  const drop = useMutation({
    mutationFn: () => api.delete(pathOf(learnerId)),
    onSuccess: () => client.setQueryData(queryKey, { plan: null }),
    onError: notify.failed,
  })
  const enrol = useMutation({
    mutationFn: ({ runId }: PlanStep) =>
      api.post<Enrolment>('/api/v1/enrolments', {
        learnerId,
        runId: runId as string,
        kind: 'enrolled',
      } satisfies RecordEnrolment),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey }),
        client.invalidateQueries({ queryKey: learnerEnrolmentsQuery(learnerId).queryKey }),
      ])
      notify.saved(t('learner.plan.enrolled'))
    },
    onError: notify.failed,
  })
  return { save, drop, enrol }
}
