import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { DataImport, EditImport } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { api } from '../../lib/api.ts'
import { isApiError } from '../../lib/api-error.ts'
import { useFormats } from '../../lib/formats.ts'
import { importQuery } from './imports.query.ts'

/** Everything a person may do with an import. The answers go where the page reads from. */
export function useImportActions(item: DataImport) {
  const { t } = useTranslation()
  const formats = useFormats()
  const client = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotify()
  const key = importQuery(item.id).queryKey
  const path = `/api/v1/imports/${item.id}`
  const take = async (answer: DataImport) => {
    // An answer to an earlier question that is still on its way would set the page back.
    await client.cancelQueries({ queryKey: key })
    client.setQueryData(key, answer)
    void client.invalidateQueries({ queryKey: ['imports', 'list'] })
  }
  const failed = (error: unknown) => {
    if (isApiError(error) && error.current) void take(error.current as DataImport)
    else void client.invalidateQueries({ queryKey: key })
    notify.failed(error)
  }
  const act = useMutation({
    mutationFn: (verb: 'dry-run' | 'start' | 'cancel') => api.post<DataImport>(`${path}/${verb}`),
    onSuccess: take,
    onError: failed,
  })
  const edit = useMutation({
    // One after the other: each change builds on the version that the one before has made.
    scope: { id: `edit-import-${item.id}` },
    mutationFn: (change: (now: DataImport) => EditImport) => {
      const now = client.getQueryData(key) ?? item
      return api.put<DataImport>(path, change(now), now.revision)
    },
    // The choice stands on the page at once, before the server has answered.
    onMutate: (change) => {
      const now = client.getQueryData(key)
      if (now) client.setQueryData(key, { ...now, ...partOf(change(now)) })
    },
    onSuccess: take,
    onError: failed,
  })
  const remove = useMutation({
    mutationFn: () => api.delete(path),
    onSuccess: async () => {
      await navigate({ to: '/imports', search: { kind: item.kind } as never })
      client.removeQueries({ queryKey: key })
      await client.invalidateQueries({ queryKey: ['imports', 'list'] })
      notify.saved(t('imports.one.removed'))
    },
    onError: failed,
  })
  const ask = (title: string, text: string, confirm: string, keep: string, onConfirm: () => void) =>
    modals.openConfirmModal({
      title,
      children: <Text>{text}</Text>,
      labels: { confirm, cancel: keep },
      confirmProps: { color: 'red.9' },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm,
    })
  return {
    check: () => act.mutate('dry-run'),
    start: () => act.mutate('start'),
    edit: edit.mutate,
    isSaving: edit.isPending,
    isEdited: edit.isSuccess,
    isActing: act.isPending ? act.variables : null,
    askCancel: () =>
      ask(
        t('imports.working.cancelTitle'),
        item.stored > 0
          ? t('imports.working.cancelStored', { count: item.stored, rows: formats.number(item.stored) })
          : t('imports.working.cancelNothing'),
        t('imports.working.cancelConfirm'),
        t('imports.working.cancelKeep'),
        () => act.mutate('cancel'),
      ),
    askDiscard: () =>
      ask(
        t('imports.act.discardTitle'),
        t('imports.working.cancelNothing'),
        t('imports.act.cancel'),
        t('common.cancel'),
        () => act.mutate('cancel'),
      ),
    askRemove: () =>
      ask(
        t('imports.one.removeTitle'),
        t('imports.one.removeText', {
          stored: t('imports.counts.rows', { count: item.stored, rows: formats.number(item.stored) }),
        }),
        t('imports.one.remove'),
        t('common.cancel'),
        () => remove.mutate(),
      ),
  }
}
const partOf = ({ mapping, defaults = {} }: EditImport) => ({ mapping, defaults })

export type ImportActions = ReturnType<typeof useImportActions>
