import { Button, Group, Switch, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { LIMITS } from 'api/contract/common'
import type { SavedView, SaveView, ViewPage } from 'api/contract/views'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { useMe } from '../../lib/me.query.ts'
import { useNotify } from '../feedback/notify.ts'
import { viewsQuery } from './views.query.ts'

/** A name for the address as it stands, filters included. */
export function SaveViewForm({ page }: { page: ViewPage }) {
  const { t } = useTranslation()
  const router = useRouter()
  const client = useQueryClient()
  const notify = useNotify()
  const { user } = useMe()
  const [name, setName] = useState('')
  const [sharedWithTeam, setShared] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const save = useMutation({
    mutationFn: (view: SaveView) => api.post<SavedView>('/api/v1/views', view),
    onSuccess: async (view) => {
      setName('')
      setShared(false)
      await client.invalidateQueries({ queryKey: viewsQuery.queryKey })
      notify.saved(t('views.saved', { name: view.name }))
    },
    onError: (error) => notify.failed(error),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    const search = router.state.location.searchStr.replace(/^\?/, '')
    save.mutate({ page, name: name.trim(), search, sharedWithTeam })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-start" gap="sm">
        <TextInput
          label={t('views.name')}
          description={t('views.nameHint')}
          placeholder={t('views.example')}
          value={name}
          maxLength={LIMITS.shortText}
          error={isMissing ? t('views.nameMissing') : null}
          onChange={(event) => setName(event.currentTarget.value)}
          style={{ flex: '1 1 16rem' }}
          data-autofocus
        />
      </Group>
      <Group mt="sm" justify="space-between">
        {user?.role === 'manager' ? (
          <Switch
            label={t('views.share')}
            checked={sharedWithTeam}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        ) : (
          <span />
        )}
        <Button type="submit" loading={save.isPending}>
          {t('views.save')}
        </Button>
      </Group>
    </form>
  )
}
