import { Button, Group, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { InvitationPreview, Me } from 'api/contract/accounts'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { PageSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { fieldErrors } from '../../components/forms/field-errors.ts'
import { focusFirstError } from '../../components/forms/focus-first-error.ts'
import { LinkButton } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { api } from '../../lib/api.ts'
import { isApiError } from '../../lib/api-error.ts'
import { useFormats } from '../../lib/formats.ts'
import { useAccountChecks } from './account-checks.ts'
import { ConsentFields } from './consent-fields.tsx'
import { CredentialFields } from './credential-fields.tsx'
import { useEnter } from './enter.ts'
import { RegistrationError } from './registration-error.tsx'

type Preview = z.infer<typeof InvitationPreview>

const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => api.get<Preview>(`/api/v1/invitations/${encodeURIComponent(token)}`, { signal }),
  })

export function InvitationPage() {
  const { t } = useTranslation()
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const query = useQuery(invitationQuery(token))
  if (query.isPending) return <PageSkeleton />
  if (query.data) return <Acceptance token={token} preview={query.data} />
  const isGone = isApiError(query.error) && [400, 404, 410].includes(query.error.status)
  return (
    <Stack maw={560} mx="auto">
      <PageTitle title={t('accounts.invitation.title')} />
      {isGone ? (
        <EmptyState
          title={t('accounts.invitation.gone')}
          action={<LinkButton to="/sign-in">{t('shell.signIn')}</LinkButton>}
        >
          {t('accounts.invitation.goneAdvice')}
        </EmptyState>
      ) : (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      )}
    </Stack>
  )
}

function Acceptance({ token, preview }: { token: string; preview: Preview }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const enter = useEnter()
  const { name, email, password } = useAccountChecks()
  const isLearner = preview.role === 'learner'
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      name: '',
      email: preview.email ?? '',
      password: '',
      consentMatching: false,
      consentStatistics: false,
    },
    validate: {
      name,
      email,
      password,
      consentMatching: (value) => (value || !isLearner ? null : t('accounts.errors.consent')),
    },
  })
  const accept = useMutation({
    mutationFn: ({ consentMatching, consentStatistics, ...person }: typeof form.values) =>
      api.post<Me>(
        `/api/v1/invitations/${encodeURIComponent(token)}/acceptance`,
        isLearner ? { ...person, consentMatching, consentStatistics } : person,
      ),
    onSuccess: (me) => enter(me),
    onError: (error) => form.setErrors(fieldErrors(error)),
  })
  const lead = preview.organisationName
    ? t('accounts.invitation.leadFor', { role: t(`roles.${preview.role}`), organisation: preview.organisationName })
    : t('accounts.invitation.lead', { role: t(`roles.${preview.role}`) })
  return (
    <Stack maw={560} mx="auto" gap="lg">
      <PageTitle
        title={t('accounts.invitation.title')}
        lead={`${lead} ${t('accounts.invitation.until', { when: formats.instant(preview.expiresAt) })}`}
      />
      <form onSubmit={form.onSubmit((values) => accept.mutate(values), focusFirstError)} noValidate>
        <Stack>
          {accept.isError ? <RegistrationError error={accept.error} /> : null}
          <CredentialFields form={form} nameLabel={t('accounts.yourName')} />
          {isLearner ? <ConsentFields form={form} /> : null}
          <Group>
            <Button type="submit" loading={accept.isPending}>
              {t('accounts.invitation.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  )
}
