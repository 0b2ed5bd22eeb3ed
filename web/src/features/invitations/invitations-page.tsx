import { Paper, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CreatedInvitation } from 'api/contract/accounts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { Section } from '../../components/layout/section.tsx'
import { CreatedLink } from './created-link.tsx'
import { InvitationForm } from './invitation-form.tsx'
import { InvitationList } from './invitation-list.tsx'
import { invitationsQuery } from './invitations.query.ts'

export function InvitationsPage() {
  const { t } = useTranslation()
  const query = useQuery(invitationsQuery)
  const [created, setCreated] = useState<z.infer<typeof CreatedInvitation> | null>(null)
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
      <Section
        title={t('invitations.list')}
        actions={
          query.data && query.data.items.length > 0 ? <ExportMenu offers={[{ list: 'invitations' }]} /> : undefined
        }
      >
        <AsyncState
          query={query}
          isEmpty={({ items }) => items.length === 0}
          empty={<EmptyState title={t('invitations.empty')}>{t('invitations.emptyHint')}</EmptyState>}
        >
          {({ items }) => <InvitationList items={items} />}
        </AsyncState>
      </Section>
    </Stack>
  )
}
