import { Paper, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CreatedInvitation } from 'api/contract/accounts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { CreatedLink } from './created-link.tsx'
import { InvitationForm } from './invitation-form.tsx'
import { stateOf } from './invitation-state.ts'
import { invitationsQuery } from './invitations.query.ts'

export function InvitationsPage() {
  const { t } = useTranslation()
  const formats = useFormats()
  const query = useQuery(invitationsQuery)
  const [created, setCreated] = useState<z.infer<typeof CreatedInvitation> | null>(null)
  const now = new Date()
  return (
    <Stack gap="xl">
      <PageTitle title={t('invitations.title')} lead={t('invitations.lead')} />
      <Paper withBorder p="lg" maw={720}>
        {created ? (
          <CreatedLink created={created} onDone={() => setCreated(null)} />
        ) : (
          <InvitationForm onCreated={setCreated} />
        )}
      </Paper>
      <Section title={t('invitations.list')}>
        <AsyncState
          query={query}
          isEmpty={({ items }) => items.length === 0}
          empty={<EmptyState title={t('invitations.empty')}>{t('invitations.emptyHint')}</EmptyState>}
        >
          {({ items }) => (
            <Table.ScrollContainer minWidth={640}>
              <Table verticalSpacing="xs">
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
                  {items.map((item) => {
                    const state = stateOf(item, now)
                    const when = formats.instant(state === 'used' ? item.usedAt : item.expiresAt)
                    return (
                      <Table.Tr key={item.id}>
                        <Table.Td>{t(`roles.${item.role}`)}</Table.Td>
                        <Table.Td>{item.organisationName ?? '–'}</Table.Td>
                        <Table.Td>{item.email ?? t('invitations.anyone')}</Table.Td>
                        <Table.Td>{formats.instant(item.createdAt)}</Table.Td>
                        <Table.Td>
                          <Text span c={state === 'open' ? undefined : 'dimmed'}>
                            {t(`invitations.states.${state}`, { when })}
                          </Text>
                        </Table.Td>
                      </Table.Tr>
                    )
                  })}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
        </AsyncState>
      </Section>
    </Stack>
  )
}
