import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { type Me, RegisterBusiness } from 'api/contract/accounts'
import { Sector, SizeClass } from 'api/contract/common'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../components/forms/field-errors.ts'
import { focusFirstError } from '../../components/forms/focus-first-error.ts'
import { RegionSelect } from '../../components/forms/region-select.tsx'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { readNeedDraft } from '../../lib/need-draft.ts'
import { useAccountChecks } from './account-checks.ts'
import { CredentialFields } from './credential-fields.tsx'
import { useEnter } from './enter.ts'
import { RegistrationError } from './registration-error.tsx'

export function RegisterBusinessForm() {
  const { t } = useTranslation()
  const language = useLanguage()
  const enter = useEnter()
  const { name, email, password } = useAccountChecks()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      organisationName: '',
      sector: '',
      sizeClass: '',
      region: 'DED41',
      name: '',
      email: '',
      password: '',
    },
    validate: {
      organisationName: (value) => (value.trim() ? null : t('accounts.errors.organisation')),
      sector: (value) => (value ? null : t('accounts.errors.choose')),
      sizeClass: (value) => (value ? null : t('accounts.errors.choose')),
      name,
      email,
      password,
    },
  })
  const register = useMutation({
    mutationFn: (values: typeof form.values) =>
      api.post<Me>('/api/v1/registrations/business', RegisterBusiness.parse({ ...values, locale: language })),
    // Who began by typing a need goes on with it.
    onSuccess: (me) => enter(me, readNeedDraft() ? '/needs/new' : undefined),
    onError: (error) => form.setErrors(fieldErrors(error)),
  })
  const choose = { value: '', label: t('accounts.choose') }
  return (
    <form onSubmit={form.onSubmit((values) => register.mutate(values), focusFirstError)} noValidate>
      <Stack>
        {register.isError ? <RegistrationError error={register.error} /> : null}
        <TextInput
          label={t('accounts.organisation')}
          autoComplete="organization"
          key={form.key('organisationName')}
          {...form.getInputProps('organisationName')}
        />
        <NativeSelect
          label={t('accounts.sector')}
          data={[choose, ...Sector.options.map((value) => ({ value, label: t(`sectors.${value}`) }))]}
          key={form.key('sector')}
          {...form.getInputProps('sector')}
        />
        <NativeSelect
          label={t('accounts.size')}
          data={[choose, ...SizeClass.options.map((value) => ({ value, label: t(`sizes.${value}`) }))]}
          key={form.key('sizeClass')}
          {...form.getInputProps('sizeClass')}
        />
        <RegionSelect label={t('accounts.region')} key={form.key('region')} {...form.getInputProps('region')} />
        <CredentialFields form={form} nameLabel={t('accounts.yourName')} />
        <Group>
          <Button type="submit" loading={register.isPending}>
            {t('accounts.register.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
