import { ActionIcon, Anchor, Button, Group, Switch, Text, TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { LIMITS } from 'api/contract/common'
import type { SavedView } from 'api/contract/views'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../lib/me.query.ts'
import { useViewActions } from './use-view-actions.tsx'

/** A saved view to open; one's own to rename, share or delete. */
export function ViewRow({ view, onOpened }: { view: SavedView; onOpened: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { user } = useMe()
  const [edited, setEdited] = useState<{ name: string; sharedWithTeam: boolean } | null>(null)
  const { edit, remove } = useViewActions(view)
  const href = `/${view.page}${view.search ? `?${view.search}` : ''}`

  if (edited) {
    const submit = (event: FormEvent) => {
      event.preventDefault()
      if (edited.name.trim() === '') return
      edit.mutate({ ...edited, name: edited.name.trim() }, { onSuccess: () => setEdited(null) })
    }
    return (
      <li>
        <form onSubmit={submit}>
          <TextInput
            label={t('views.name')}
            value={edited.name}
            required
            maxLength={LIMITS.shortText}
            autoFocus
            onChange={(event) => setEdited({ ...edited, name: event.currentTarget.value })}
          />
          <Group mt="xs" justify="space-between">
            {user?.role === 'manager' ? (
              <Switch
                label={t('views.share')}
                checked={edited.sharedWithTeam}
                onChange={(event) => setEdited({ ...edited, sharedWithTeam: event.currentTarget.checked })}
              />
            ) : (
              <span />
            )}
            <Group gap="xs">
              <Button size="sm" variant="default" onClick={() => setEdited(null)}>
                {t('common.cancel')}
              </Button>
              <Button size="sm" type="submit" loading={edit.isPending}>
                {t('common.save')}
              </Button>
            </Group>
          </Group>
        </form>
      </li>
    )
  }
  return (
    <li data-testid="saved-view">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <div style={{ minWidth: 0 }}>
          <Anchor
            fw={600}
            href={href}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return
              event.preventDefault()
              onOpened()
              void navigate({ href })
            }}
          >
            {view.name}
          </Anchor>
          <Text size="sm" c="dimmed">
            {[
              t(`views.pages.${view.page}`),
              view.ownerName ? t('views.from', { name: view.ownerName }) : null,
              view.isMine && view.sharedWithTeam ? t('views.isShared') : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        {view.isMine && (
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('views.rename', { name: view.name })}
              onClick={() => setEdited({ name: view.name, sharedWithTeam: view.sharedWithTeam })}
            >
              <IconPencil size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="lg"
              color="red"
              aria-label={t('views.delete', { name: view.name })}
              loading={remove.isPending}
              onClick={() => remove.mutate()}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </Group>
    </li>
  )
}
