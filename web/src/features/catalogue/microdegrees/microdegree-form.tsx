import { Button, Fieldset, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { LIMITS } from 'api/contract/common'
import { MICRODEGREE_PARTS, type MicrodegreeInput } from 'api/contract/microdegrees'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../../components/forms/field-errors.ts'
import { focusFirstError } from '../../../components/forms/focus-first-error.ts'
import { OrganisationField } from '../../../components/forms/organisation-field.tsx'
import { inputOfMicrodegree, type MicrodegreeValues } from './microdegree-values.ts'
import { PartPicker } from './part-picker.tsx'

interface Props {
  initial: MicrodegreeValues
  /** Managers belong to no university, so they say which one offers it. */
  withOrganisation?: boolean
  saving: boolean
  error: unknown
  submitLabel: string
  onCancel: () => void
  onSubmit: (input: MicrodegreeInput, organisationId: string) => void
}

/** A draft may have gaps; what blocks publication stands on its page. */
export function MicrodegreeForm({
  initial,
  withOrganisation = false,
  saving,
  error,
  submitLabel,
  onCancel,
  onSubmit,
}: Props) {
  const { t } = useTranslation()
  const form = useForm<MicrodegreeValues>({
    mode: 'controlled',
    initialValues: initial,
    validate: {
      organisationId: (id) => (withOrganisation && !id ? t('catalogue.form.organisationRequired') : null),
      title: (title) => (title.trim() ? null : t('catalogue.form.titleRequired')),
      electivesNeeded: (needed, { elective }) =>
        Number(needed) > elective.length ? t('catalogue.degree.tooManyNeeded', { count: elective.length }) : null,
    },
  })
  const { setErrors } = form
  useEffect(() => {
    if (error) setErrors(fieldErrors(error))
  }, [error, setErrors])
  return (
    <form
      onSubmit={form.onSubmit((values) => onSubmit(inputOfMicrodegree(values), values.organisationId), focusFirstError)}
      noValidate
    >
      <Stack gap="lg" maw="48rem">
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
            <TextInput
              label={t('catalogue.degree.awardingBody')}
              maxLength={LIMITS.shortText}
              {...form.getInputProps('awardingBody')}
            />
          </Stack>
        </Fieldset>
        <Fieldset legend={t('catalogue.degree.parts')}>
          <Stack gap="lg">
            <PartPicker
              label={t('catalogue.degree.requiredParts')}
              hint={t('catalogue.degree.requiredHint')}
              value={form.values.required}
              taken={form.values.elective}
              onChange={(parts) => form.setFieldValue('required', parts)}
            />
            <PartPicker
              label={t('catalogue.degree.electiveParts')}
              hint={t('catalogue.degree.electiveHint')}
              value={form.values.elective}
              taken={form.values.required}
              onChange={(parts) => form.setFieldValue('elective', parts)}
            />
            <NumberInput
              label={t('catalogue.degree.electivesNeeded')}
              min={0}
              max={MICRODEGREE_PARTS}
              allowDecimal={false}
              maw="16rem"
              {...form.getInputProps('electivesNeeded')}
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
    </form>
  )
}
