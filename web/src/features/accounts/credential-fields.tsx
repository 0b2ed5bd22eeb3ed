import { PasswordInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'

interface Values {
  name: string
  email: string
  password: string
}
interface Props<T extends Values> {
  form: UseFormReturnType<T>
  nameLabel: string
}

/** Name, e-mail and a new password: the same in every way of getting an account. */
export function CredentialFields<T extends Values>({ form, nameLabel }: Props<T>) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput label={nameLabel} autoComplete="name" key={form.key('name')} {...form.getInputProps('name')} />
      <TextInput
        label={t('accounts.email')}
        type="email"
        autoComplete="username"
        key={form.key('email')}
        {...form.getInputProps('email')}
      />
      <PasswordInput
        label={t('accounts.newPassword')}
        description={t('accounts.passwordHint')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('accounts.showPassword'), tabIndex: 0 }}
        aria-invalid={form.errors.password ? true : undefined}
        key={form.key('password')}
        {...form.getInputProps('password')}
      />
    </>
  )
}
