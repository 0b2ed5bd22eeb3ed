import { Email, Password } from 'api/contract/accounts'
import { useTranslation } from 'react-i18next'

/** The checks every account form shares, in words; the server checks again. */
export function useAccountChecks() {
  const { t } = useTranslation()
  return {
    name: (value: string) => (value.trim() ? null : t('accounts.errors.name')),
    email: (value: string) => (Email.safeParse(value.trim()).success ? null : t('accounts.errors.email')),
    password: (value: string) => (Password.safeParse(value).success ? null : t('accounts.errors.password')),
    required: (value: string | null) => (value ? null : t('accounts.errors.choose')),
  }
}
