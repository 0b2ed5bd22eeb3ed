import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { RegisterBusinessForm } from './register-business-form.tsx'
import { RegisterLearnerForm } from './register-learner-form.tsx'

export function RegisterPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { as = 'business' } = useSearch({ strict: false }) as { as?: 'business' | 'learner' }
  return (
    <Stack maw={560} mx="auto" gap="lg">
      <PageTitle title={t('accounts.register.title')} lead={t(`accounts.register.lead.${as}`)} />
      <SegmentedControl
        fullWidth
        aria-label={t('accounts.register.as')}
        value={as}
        onChange={(value) => void navigate({ to: '/register', search: { as: value } as never, replace: true })}
        data={[
          { value: 'business', label: t('accounts.register.business') },
          { value: 'learner', label: t('accounts.register.learner') },
        ]}
      />
      {as === 'business' ? <RegisterBusinessForm /> : <RegisterLearnerForm />}
      <Text>
        {t('accounts.register.haveAccount')}{' '}
        <TextLink to="/sign-in" underline="always">
          {t('shell.signIn')}
        </TextLink>
      </Text>
    </Stack>
  )
}
