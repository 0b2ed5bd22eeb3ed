import { Button, Checkbox, Group, NativeSelect, Paper, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Role } from 'api/contract/accounts'
import { LIMITS } from 'api/contract/common'
import { type CreateApiToken, type CreatedApiToken, SCOPES_FOR, type Scope } from 'api/contract/machines'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { fieldErrors } from '../../components/forms/field-errors.ts'
import { focusFirstError } from '../../components/forms/focus-first-error.ts'
import { api } from '../../lib/api.ts'
import { apiTokensQuery } from './machines.query.ts'
import { type Owner, OwnerField } from './owner-field.tsx'
import { SCOPE_WORDS } from './scope-words.ts'

interface Props {
  role: Role
  onCreated: (created: CreatedApiToken) => void
  onCancel: () => void
}
const TERMS = ['30', '90', '365', ''] as const
const OWN: Partial<Record<Role, Owner>> = {
  business: { organisationId: undefined, kind: 'business' },
  'course-team': { organisationId: undefined, kind: 'university' },
}

export function TokenForm({ role, onCreated, onCancel }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [owner, setOwner] = useState<Owner>(OWN[role] ?? { organisationId: undefined, kind: 'programme' })
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const form = useForm({
    initialValues: { name: '', scopes: [] as string[], expiresInDays: '365' },
    validate: {
      name: (value) => (value.trim() ? null : t('machines.token.nameMissing')),
      scopes: (value) => (value.length > 0 ? null : t('machines.token.scopesMissing')),
    },
  })
  const create = useMutation({
    mutationFn: ({ name, scopes, expiresInDays }: typeof form.values) =>
      api.post<CreatedApiToken>('/api/v1/api-tokens', {
        name,
        scopes: scopes as Scope[],
        expiresInDays: expiresInDays ? Number(expiresInDays) : null,
        organisationId: owner.organisationId,
      } satisfies CreateApiToken),
    onSuccess: (created) => {
      void client.invalidateQueries(apiTokensQuery)
      onCreated(created)
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  })
  return (
    <Paper withBorder p="lg" mb="md" maw={760}>
      <form onSubmit={form.onSubmit((values) => create.mutate(values), focusFirstError)} noValidate>
        <Stack>
          {create.isError ? <ErrorState error={create.error} /> : null}
          {role === 'manager' ? (
            <OwnerField
              owner={owner}
              onChange={(next) => {
                setOwner(next)
                form.setFieldValue('scopes', (chosen) =>
                  chosen.filter((scope) => SCOPES_FOR[next.kind].includes(scope as Scope)),
                )
              }}
            />
          ) : null}
          <TextInput
            ref={first}
            label={t('machines.token.name')}
            description={t('machines.token.nameHint')}
            maxLength={LIMITS.shortText}
            autoComplete="off"
            withAsterisk
            {...form.getInputProps('name')}
          />
          <Checkbox.Group label={t('machines.token.scopes')} withAsterisk {...form.getInputProps('scopes')}>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
              {SCOPES_FOR[owner.kind].map((scope, position) => (
                <Checkbox
                  key={scope}
                  value={scope}
                  label={t(`machines.scopes.${SCOPE_WORDS[scope]}`)}
                  description={scope}
                  {...(position === 0 ? { 'data-path': 'scopes' } : {})}
                />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <NativeSelect
            label={t('machines.token.expiry')}
            maw={320}
            data={TERMS.map((value) => ({ value, label: t(`machines.token.terms.${value || 'never'}`) }))}
            {...form.getInputProps('expiresInDays')}
          />
          <Group>
            <Button type="submit" loading={create.isPending}>
              {t('machines.token.create')}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
