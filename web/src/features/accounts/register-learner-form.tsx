import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Me, RegisterLearner } from 'api/contract/accounts'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../components/forms/field-errors.ts'
import { focusFirstError } from '../../components/forms/focus-first-error.ts'
import { api } from '../../lib/api.ts'
import { nameOf, useLanguage } from '../../lib/language.ts'
import { programmeQuery } from '../../lib/programme.query.ts'
import { useAccountChecks } from './account-checks.ts'
import { ConsentFields } from './consent-fields.tsx'
import { CredentialFields } from './credential-fields.tsx'
import { useEnter } from './enter.ts'
import { RegistrationError } from './registration-error.tsx'

export function RegisterLearnerForm() {
  const { t } = useTranslation()
  const language = useLanguage()
  const enter = useEnter()
  const { name, email, password } = useAccountChecks()
  const programme = useQuery(programmeQuery)
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { groupId: '', name: '', email: '', password: '', consentMatching: false, consentStatistics: false },
    validate: {
      groupId: (value) => (value ? null : t('accounts.errors.chooseGroup')),
      name,
      email,
      password,
      consentMatching: (value) => (value ? null : t('accounts.errors.consent')),
    },
  })
  const register = useMutation({
    mutationFn: (values: typeof form.values) =>
      api.post<Me>('/api/v1/registrations/learner', {
        ...values,
        consentMatching: true,
        locale: language,
      } satisfies RegisterLearner),
    onSuccess: (me) => enter(me),
    onError: (error) => form.setErrors(fieldErrors(error)),
  })
  const groups = programme.data?.groups ?? []
  return (
    <form onSubmit={form.onSubmit((values) => register.mutate(values), focusFirstError)} noValidate>
      <Stack>
        {register.isError ? <RegistrationError error={register.error} /> : null}
        <CredentialFields form={form} nameLabel={t('accounts.learnerName')} />
        <NativeSelect
          label={t('accounts.group')}
          data={[
            { value: '', label: t('accounts.choose') },
            ...groups.map((group) => ({ value: group.id, label: nameOf(group, language) })),
          ]}
          key={form.key('groupId')}
          {...form.getInputProps('groupId')}
        />
        <ConsentFields form={form} />
        <Group>
          <Button type="submit" loading={register.isPending}>
            {t('accounts.register.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
