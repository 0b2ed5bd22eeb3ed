import {
  Box,
  Button,
  Fieldset,
  Group,
  MultiSelect,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import type { MicroCredential, MicroCredentialInput } from 'api/contract/catalogue'
import { LIMITS, Mode } from 'api/contract/common'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../components/forms/field-errors.ts'
import { focusFirstError } from '../../components/forms/focus-first-error.ts'
import { OrganisationField } from '../../components/forms/organisation-field.tsx'
import { nameOf, useLanguage } from '../../lib/language.ts'
import { programmeQuery } from '../../lib/programme.query.ts'
import { AnnexChecklist } from './annex-checklist.tsx'
import { ExtentFields } from './extent-fields.tsx'
import { type FormValues, inputOf } from './form-values.ts'
import { useLanguageNames } from './language-names.ts'
import classes from './micro-credential-form.module.css'
import { OutcomeFields } from './outcome-fields.tsx'
import { PrerequisitePicker } from './prerequisite-picker.tsx'

interface Props {
  initial: FormValues
  /** Names of the prerequisites chosen before. */
  views?: MicroCredential['prerequisiteViews']
  /** Managers belong to no university, so they say which one offers it. */
  withOrganisation?: boolean
  saving: boolean
  error: unknown
  submitLabel: string
  onCancel: () => void
  onSubmit: (input: MicroCredentialInput, organisationId: string) => void
}

/** A draft may have gaps; only what can never be stored is refused here, the rest is a checklist. */
export function MicroCredentialForm({
  initial,
  views = [],
  withOrganisation = false,
  saving,
  error,
  submitLabel,
  onCancel,
  onSubmit,
}: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useLanguageNames()
  const groups = useQuery(programmeQuery).data?.groups ?? []
  const form = useForm<FormValues>({
    mode: 'controlled',
    initialValues: initial,
    validate: {
      organisationId: (id) => (withOrganisation && !id ? t('catalogue.form.organisationRequired') : null),
      title: (title) => (title.trim() ? null : t('catalogue.form.titleRequired')),
      countryCode: (code) => (code === '' || /^[A-Z]{2}$/.test(code) ? null : t('catalogue.form.countryInvalid')),
    },
  })
  const { setErrors } = form
  useEffect(() => {
    if (error) setErrors(fieldErrors(error))
  }, [error, setErrors])
  return (
    <form
      onSubmit={form.onSubmit((values) => onSubmit(inputOf(values), values.organisationId), focusFirstError)}
      noValidate
      className={classes.layout}
    >
      <Stack gap="lg">
        <Fieldset legend={t('catalogue.form.basics')}>
          <Stack gap="md">
            {withOrganisation && (
              <OrganisationField
                kind="university"
                label={t('catalogue.form.organisation')}
                withAsterisk
                {...form.getInputProps('organisationId')}
                onChange={({ currentTarget: { value, selectedOptions } }) => {
                  form.setFieldValue('organisationId', value)
                  // Who offers it mostly awards it too; what is written there already stays.
                  if (value && !form.values.awardingBody)
                    form.setFieldValue('awardingBody', selectedOptions[0]?.label ?? '')
                }}
              />
            )}
            <TextInput
              label={t('catalogue.form.title')}
              withAsterisk
              maxLength={LIMITS.shortText}
              {...form.getInputProps('title')}
            />
            <Textarea
              label={t('catalogue.form.summary')}
              description={t('catalogue.form.summaryHint')}
              autosize
              minRows={2}
              maxLength={LIMITS.paragraph}
              {...form.getInputProps('summary')}
            />
            <OutcomeFields form={form} />
          </Stack>
        </Fieldset>
        <ExtentFields form={form} />
        <Fieldset legend={t('catalogue.form.who')}>
          <Stack gap="md">
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <MultiSelect
                label={t('catalogue.form.languages')}
                data={names.options}
                maxValues={6}
                {...form.getInputProps('languages')}
              />
              <Select
                label={t('catalogue.form.participation')}
                clearable
                clearButtonProps={{ 'aria-label': t('common.clear') }}
                data={Mode.options.map((value) => ({ value, label: t(`modes.${value}`) }))}
                {...form.getInputProps('participationMode')}
              />
            </SimpleGrid>
            <MultiSelect
              label={t('catalogue.form.audience')}
              description={t('catalogue.form.audienceHint')}
              data={groups.map((group) => ({ value: group.code, label: nameOf(group, language) }))}
              {...form.getInputProps('audience')}
            />
            <PrerequisitePicker
              value={form.values.prerequisites}
              views={views}
              onChange={(groups) => form.setFieldValue('prerequisites', groups)}
            />
            <Textarea
              label={t('catalogue.form.further')}
              autosize
              minRows={2}
              maxLength={LIMITS.paragraph}
              {...form.getInputProps('furtherInformation')}
            />
          </Stack>
        </Fieldset>
        <Group>
          <Button type="submit" loading={saving}>
            {submitLabel}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('catalogue.form.cancel')}
          </Button>
        </Group>
      </Stack>
      <Box className={classes.aside}>
        <AnnexChecklist input={inputOf(form.values)} />
      </Box>
    </form>
  )
}
