import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Learner } from 'api/contract/learners'
import type { DecideSkill } from 'api/contract/linking'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { useVersionedSave } from '../../components/versions/use-versioned-save.ts'
import { api } from '../../lib/api.ts'
import { learnerQuery } from './learner.query.ts'
import { draftOf, type ProfileChange } from './profile-draft.ts'

interface Options {
  quiet?: boolean
  /** The person took the stored version: fields begin anew on it. */
  onStored?: (stored: Learner) => void
}
interface SaveOptions {
  after?: () => void
  /** The fields were begun on a version that is no longer the stored one. */
  isOvertaken?: boolean
}

/**
 * Saves a part of the profile on top of the version on the screen; the other parts stay as they are stored. When somebody
 * else was faster, `conflict` asks which version holds.
 */
export function useSaveProfile(learner: Learner, { quiet = false, onStored }: Options = {}) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const notify = useNotify()
  const { queryKey } = learnerQuery(learner.id)
  const { save, setClash, isPending, conflict } = useVersionedSave<ProfileChange, Learner>({
    send: ({ goalTitle: _, ...change }, base) =>
      api.put(`/api/v1/learners/${learner.id}`, { ...draftOf(base), ...change }, base.revision),
    onSaved: (saved) => {
      client.setQueryData(queryKey, saved)
      if (!quiet) notify.saved(t('learner.saved'))
    },
    onStored: (stored) => {
      client.setQueryData(queryKey, stored)
      onStored?.(stored)
    },
    onFailed: notify.failed,
  })
  return {
    save: (input: ProfileChange, { after, isOvertaken = false }: SaveOptions = {}) =>
      (isOvertaken ? setClash : save)({ input, base: learner, after }),
    isPending,
    conflict,
  }
}

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
