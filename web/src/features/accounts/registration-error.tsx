import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { isApiError } from '../../lib/api-error.ts'

export function RegistrationError({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (!isApiError(error) || error.status !== 409) return <ErrorState error={error} />
  return (
    <Alert color="red" variant="outline" role="alert" title={t('accounts.errors.taken')}>
      <TextLink to="/sign-in" underline="always">
        {t('accounts.errors.takenAdvice')}
      </TextLink>
    </Alert>
  )
}
