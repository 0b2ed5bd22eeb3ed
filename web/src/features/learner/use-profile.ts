import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { EditLearner, Learner } from 'api/contract/learners'
import type { DecideSkill } from 'api/contract/linking'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { api } from '../../lib/api.ts'
import { isApiError } from '../../lib/api-error.ts'
import { learnerQuery } from './learner.query.ts'
import { draftOf } from './profile-draft.ts'

/**
 * Saves a part of the profile on top of the version on the screen. When someone else was faster, the newest version is
 * taken over; the part being edited still stands in its fields and can be saved again.
 */
export function useSaveProfile(learner: Learner, { quiet = false } = {}) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const notify = useNotify()
  const { queryKey } = learnerQuery(learner.id)
  return useMutation({
    mutationFn: (change: Partial<EditLearner>) =>
      api.put<Learner>(`/api/v1/learners/${learner.id}`, { ...draftOf(learner), ...change }, learner.revision),
    onSuccess: (saved) => {
      client.setQueryData(queryKey, saved)
      if (!quiet) notify.saved(t('learner.saved'))
    },
    onError: (error) => {
      if (isApiError(error) && error.status === 412) {
        if (error.current) client.setQueryData(queryKey, error.current as Learner)
        else void client.invalidateQueries({ queryKey })
        notifications.show({
          message: t('learner.conflict'),
          color: 'accent',
          autoClose: 10_000,
          closeButtonProps: { 'aria-label': t('common.close') },
        })
      } else {
        notify.failed(error)
      }
    },
  })
}
export type SaveProfile = ReturnType<typeof useSaveProfile>

export function useDecide(learner: Learner) {
  const client = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: (decision: DecideSkill) => api.post<Learner>(`/api/v1/learners/${learner.id}/decisions`, decision),
    onSuccess: (saved) => {
      client.setQueryData(learnerQuery(learner.id).queryKey, saved)
      // A decision may leave the revision as it is, but changes what is still missing.
      void client.invalidateQueries({ queryKey: ['learners', learner.id, 'pathway'] })
    },
    onError: notify.failed,
  })
}
