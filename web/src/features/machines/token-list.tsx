import { Badge, Button, Card, Code, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ApiToken } from 'api/contract/machines'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { api } from '../../lib/api.ts'
import { useFormats } from '../../lib/formats.ts'
import { apiTokensQuery } from './machines.query.ts'
import { SCOPE_WORDS } from './scope-words.ts'

export function TokenList({ items, withOwner }: { items: ApiToken[]; withOwner: boolean }) {
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {items.map((token) => (
        <TokenCard key={token.id} token={token} withOwner={withOwner} />
      ))}
    </Stack>
  )
}

function TokenCard({ token, withOwner }: { token: ApiToken; withOwner: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const notify = useNotify()
  const client = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => api.post<ApiToken>(`/api/v1/api-tokens/${token.id}/revocation`),
    onSuccess: () => {
      notify.saved(t('machines.token.revoked', { name: token.name }))
      return client.invalidateQueries(apiTokensQuery)
    },
    onError: notify.failed,
  })
  const confirm = () =>
    modals.openConfirmModal({
      title: t('machines.token.revokeTitle', { name: token.name }),
      children: <Text>{t('machines.token.revokeText')}</Text>,
      labels: { confirm: t('machines.token.revoke'), cancel: t('machines.token.keep') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => revoke.mutate(),
    })
  const isActive = token.state === 'active'
  const until = token.revokedAt ?? token.expiresAt
  return (
    <Card component="li" padding="md" maw="none">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Text fw={650} style={{ overflowWrap: 'anywhere' }}>
            {token.name}
            {withOwner ? ` · ${token.organisationName ?? t('machines.programme')}` : ''}
          </Text>
          <Text size="sm" c={isActive ? undefined : 'dimmed'}>
            <Code>{token.prefix}…</Code>{' '}
            {until
              ? t(`machines.token.states.${token.state}`, { when: formats.instant(until) })
              : t('machines.token.states.forever')}
          </Text>
        </div>
        {isActive ? (
          <Button
            variant="subtle"
            color="red"
            size="sm"
            loading={revoke.isPending}
            onClick={confirm}
            aria-label={t('machines.token.revokeOf', { name: token.name })}
          >
            {t('machines.token.revoke')}
          </Button>
        ) : null}
      </Group>
      <Group gap={6} my="xs">
        {token.scopes.map((scope) => (
          <Badge key={scope} variant="default" size="md" title={scope}>
            {t(`machines.scopes.${SCOPE_WORDS[scope]}`)}
          </Badge>
        ))}
      </Group>
      <Text size="sm" c="dimmed">
        {token.lastUsedAt
          ? t('machines.token.lastUsed', { when: formats.instant(token.lastUsedAt) })
          : t('machines.token.neverUsed')}
        {' · '}
        {t('machines.token.created', {
          when: formats.instant(token.createdAt),
          who: formats.text(token.createdByName),
        })}
      </Text>
    </Card>
  )
}
