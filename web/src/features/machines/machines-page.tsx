import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { useMe } from '../../lib/me.query.ts'
import { apiTokensQuery, webhooksQuery } from './machines.query.ts'
import { TokensSection } from './tokens-section.tsx'
import { WebhooksSection } from './webhooks-section.tsx'

export function MachinesPage() {
  const { t } = useTranslation()
  const { user } = useMe()
  const tokens = useQuery(apiTokensQuery).data?.items.filter(({ state }) => state === 'active').length
  const webhooks = useQuery(webhooksQuery).data?.items.filter(({ active }) => active).length
  if (!user) return null
  return (
    <>
      <PageTitle
        title={t('machines.title')}
        lead={
          <>
            {t('machines.lead')}
            {tokens || webhooks
              ? ` ${t('machines.tokenCount', { count: tokens ?? 0 })} ${t('machines.webhookCount', { count: webhooks ?? 0 })}`
              : null}
          </>
        }
        actions={<Anchor href="/api/docs">{t('machines.docs')}</Anchor>}
      />
      <TokensSection role={user.role} />
      <WebhooksSection role={user.role} />
    </>
  )
}
