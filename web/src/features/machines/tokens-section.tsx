import { Button } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Role } from 'api/contract/accounts'
import type { CreatedApiToken } from 'api/contract/machines'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { Section } from '../../components/layout/section.tsx'
import { curlExample } from './curl-example.ts'
import { apiTokensQuery } from './machines.query.ts'
import { SecretShown } from './secret-shown.tsx'
import { TokenForm } from './token-form.tsx'
import { TokenList } from './token-list.tsx'
import { useReturnFocus } from './use-return-focus.ts'

export function TokensSection({ role }: { role: Role }) {
  const { t } = useTranslation()
  const query = useQuery(apiTokensQuery)
  const [open, setOpen] = useState(false)
  const [created, setCreated] = useState<CreatedApiToken | null>(null)
  const idle = !open && !created
  const button = useReturnFocus(idle)
  const begin = (
    <Button ref={button} leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>
      {t('machines.token.new')}
    </Button>
  )
  return (
    <Section
      title={t('machines.token.heading')}
      hint={t('machines.token.hint')}
      actions={idle && query.data && query.data.items.length > 0 ? begin : null}
    >
      {created ? (
        <SecretShown
          title={t('machines.token.ready', { name: created.apiToken.name })}
          text={t('machines.token.once')}
          label={t('machines.token.token')}
          value={created.token}
          example={{
            label: t('machines.token.try'),
            code: curlExample(window.location.origin, created.token, created.apiToken.scopes),
          }}
          onDone={() => setCreated(null)}
        />
      ) : null}
      {open ? (
        <TokenForm
          role={role}
          onCancel={() => setOpen(false)}
          onCreated={(made) => {
            setOpen(false)
            setCreated(made)
          }}
        />
      ) : null}
      <AsyncState
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={
          idle ? (
            <EmptyState icon={<IconKey size={32} stroke={1.5} />} title={t('machines.token.empty')} action={begin}>
              {t('machines.token.emptyHint')}
            </EmptyState>
          ) : null
        }
      >
        {({ items }) => <TokenList items={items} withOwner={role === 'manager'} />}
      </AsyncState>
    </Section>
  )
}
