import { Card, Stack, Table, Text } from '@mantine/core'
import type { Invitation } from 'api/contract/accounts'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { stateOf } from './invitation-state.ts'

/** A table where there is room, cards on a phone. */
export function InvitationList({ items }: { items: Invitation[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const now = new Date()
  const rows = items.map((item) => {
    const state = stateOf(item, now)
    return {
      id: item.id,
      role: t(`roles.${item.role}`),
      organisation: item.organisationName,
      email: item.email ?? t('invitations.anyone'),
      created: formats.instant(item.createdAt),
      isOpen: state === 'open',
      state: t(`invitations.states.${state}`, {
        when: formats.instant(state === 'used' ? item.usedAt : item.expiresAt),
      }),
    }
  })
  return (
    <>
      <Table verticalSpacing="xs" visibleFrom="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('invitations.role')}</Table.Th>
            <Table.Th>{t('invitations.organisation')}</Table.Th>
            <Table.Th>{t('accounts.email')}</Table.Th>
            <Table.Th>{t('invitations.created')}</Table.Th>
            <Table.Th>{t('invitations.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>{row.role}</Table.Td>
              <Table.Td>{row.organisation ?? '–'}</Table.Td>
              <Table.Td>{row.email}</Table.Td>
              <Table.Td>{row.created}</Table.Td>
              <Table.Td c={row.isOpen ? undefined : 'dimmed'}>{row.state}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Stack component="ul" gap="sm" m={0} p={0} hiddenFrom="sm" style={{ listStyle: 'none' }}>
        {rows.map((row) => (
          <Card key={row.id} component="li" padding="md">
            <Text fw={650}>{[row.role, row.organisation].filter(Boolean).join(' · ')}</Text>
            <Text size="sm">{row.email}</Text>
            <Text size="sm" c="dimmed">
              {row.state}
            </Text>
          </Card>
        ))}
      </Stack>
    </>
  )
}
