import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type CreatedInvitation, type CreateInvitation, Email, type Role } from 'api/contract/accounts'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { fieldErrors } from '../../components/forms/field-errors.ts'
import { OrganisationField } from '../../components/forms/organisation-field.tsx'
import { api } from '../../lib/api.ts'
import { invitationsQuery } from './invitations.query.ts'

type Created = z.infer<typeof CreatedInvitation>
const ROLES: Role[] = ['course-team', 'business', 'learner', 'manager']
/** Which kind of organisation a role works for. */
const KIND: Partial<Record<Role, 'university' | 'business'>> = { 'course-team': 'university', business: 'business' }

export function InvitationForm({ onCreated }: { onCreated: (created: Created) => void }) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const form = useForm({
    initialValues: { role: 'course-team' as Role, organisationId: '', email: '' },
    validate: {
      organisationId: (value, { role }) => (KIND[role] && !value ? t('invitations.chooseOrganisation') : null),
      email: (value) => (!value || Email.safeParse(value).success ? null : t('accounts.errors.email')),
    },
  })
  const create = useMutation({
    mutationFn: ({ role, organisationId, email }: typeof form.values) =>
      api.post<Created>('/api/v1/invitations', {
        role,
        organisationId: KIND[role] ? organisationId : undefined,
        email: email || undefined,
      } satisfies CreateInvitation),
    onSuccess: (created) => {
      void queryClient.invalidateQueries(invitationsQuery)
      form.reset()
      onCreated(created)
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  })
  const kind = KIND[form.values.role]
  return (
    <form onSubmit={form.onSubmit((values) => create.mutate(values))} noValidate>
      <Stack>
        {create.isError ? <ErrorState error={create.error} /> : null}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={t('invitations.role')}
            data={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
            {...form.getInputProps('role')}
          />
          {kind ? (
            <OrganisationField
              kind={kind}
              label={t('invitations.organisation')}
              {...form.getInputProps('organisationId')}
            />
          ) : null}
        </SimpleGrid>
        <TextInput
          type="email"
          label={t('invitations.email')}
          description={t('invitations.emailHint')}
          {...form.getInputProps('email')}
        />
        <Group>
          <Button type="submit" loading={create.isPending}>
            {t('invitations.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
