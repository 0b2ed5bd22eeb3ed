import { Alert, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { focusFirstError } from '../../components/forms/focus-first-error.ts'
import { TextLink } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { api } from '../../lib/api.ts'
import { isApiError } from '../../lib/api-error.ts'
import { useAccountChecks } from './account-checks.ts'
import { useEnter } from './enter.ts'
import { SampleSignIns } from './sample-sign-ins.tsx'

export function SignInPage() {
  const { t } = useTranslation()
  const { next } = useSearch({ strict: false }) as { next?: string }
  const checks = useAccountChecks()
  const enter = useEnter()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: { email: checks.email, password: (value) => (value ? null : t('accounts.errors.passwordMissing')) },
  })
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => api.post('/api/auth/sign-in/email', body),
    onSuccess: () => enter(undefined, next),
  })
  const isWrong = isApiError(signIn.error) && [400, 401, 403].includes(signIn.error.status)
  return (
    <Stack maw={480} mx="auto" gap="lg">
      <PageTitle title={t('accounts.signIn.title')} lead={next ? t('accounts.signIn.leadNext') : undefined} />
      <SampleSignIns onPick={(account) => signIn.mutate(account)} isPending={signIn.isPending} />
      <form onSubmit={form.onSubmit((values) => signIn.mutate(values), focusFirstError)} noValidate>
        <Stack>
          {isWrong ? (
            <Alert color="red" variant="outline" role="alert" title={t('accounts.signIn.wrong')}>
              {t('accounts.signIn.wrongAdvice')}
            </Alert>
          ) : null}
          {signIn.isError && !isWrong ? <ErrorState error={signIn.error} /> : null}
          <TextInput
            label={t('accounts.email')}
            type="email"
            autoComplete="username"
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('accounts.password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('accounts.showPassword'), tabIndex: 0 }}
            aria-invalid={form.errors.password ? true : undefined}
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Group>
            <Button type="submit" loading={signIn.isPending} data-testid="sign-in-submit">
              {t('accounts.signIn.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
      <Text>
        {t('accounts.signIn.noAccount')}{' '}
        <TextLink to="/register" underline="always">
          {t('accounts.signIn.register')}
        </TextLink>
      </Text>
    </Stack>
  )
}
