import { Alert, Button, Fieldset, Group, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { LIMITS } from 'api/contract/common'
import { PROGRAMME_LIMITS, type ProgrammeInput } from 'api/contract/programmes'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../../components/forms/day-input.tsx'
import { fieldErrors } from '../../components/forms/field-errors.ts'
import { focusFirstError } from '../../components/forms/focus-first-error.ts'
import { GroupFields } from './group-fields.tsx'
import { MilestoneFields } from './milestone-fields.tsx'
import { formPath, inputOf, type ProgrammeValues } from './programme-values.ts'
import { useProgrammeChecks } from './use-programme-checks.ts'

interface Props {
  initial: ProgrammeValues
  saving: boolean
  error: unknown
  submitLabel: string
  onCancel: () => void
  onSubmit: (input: ProgrammeInput) => void
}

/** Everything a programme is made of, on one page. */
export function ProgrammeForm({ initial, saving, error, submitLabel, onCancel, onSubmit }: Props) {
  const { t } = useTranslation()
  const { validate, wordsFor } = useProgrammeChecks()
  const form = useForm<ProgrammeValues>({ mode: 'controlled', initialValues: initial, validate })
  const { setErrors } = form
  useEffect(() => {
    if (!error) return
    const refused = Object.entries(fieldErrors(error)).map(([path, message]) => [
      formPath(path),
      wordsFor(path, message),
    ])
    setErrors(Object.fromEntries(refused))
  }, [error, setErrors, wordsFor])
  return (
    <form onSubmit={form.onSubmit((values) => onSubmit(inputOf(values)), focusFirstError)} noValidate>
      <Stack gap="lg" maw="60rem">
        <Fieldset legend={t('programmes.form.basics')}>
          <Stack gap="md">
            <TextInput
              label={t('programmes.form.name')}
              required
              maxLength={LIMITS.shortText}
              {...form.getInputProps('name')}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <DayInput label={t('programmes.form.startsOn')} required {...form.getInputProps('startsOn')} />
              <DayInput label={t('programmes.form.endsOn')} required {...form.getInputProps('endsOn')} />
              <NumberInput
                label={t('programmes.form.target')}
                description={t('programmes.form.targetHint')}
                required
                min={1}
                max={PROGRAMME_LIMITS.participants}
                allowDecimal={false}
                {...form.getInputProps('targetParticipants')}
              />
              <NumberInput
                label={t('programmes.form.budget')}
                description={t('programmes.form.budgetHint')}
                min={0}
                max={PROGRAMME_LIMITS.budgetCents / 100}
                decimalScale={2}
                suffix=" €"
                {...form.getInputProps('budgetEuros')}
              />
            </SimpleGrid>
          </Stack>
        </Fieldset>
        <Fieldset legend={t('programmes.form.shares')}>
          <Text size="sm" c="dimmed" mb="sm">
            {t('programmes.form.sharesHint')}
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NumberInput
              label={t('programmes.form.womenShare')}
              min={0}
              max={100}
              suffix=" %"
              decimalScale={1}
              {...form.getInputProps('targets.womenShare')}
            />
            <NumberInput
              label={t('programmes.form.internationalShare')}
              min={0}
              max={100}
              suffix=" %"
              decimalScale={1}
              {...form.getInputProps('targets.internationalShare')}
            />
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend={t('programmes.form.plan')}>
          <MilestoneFields form={form} />
        </Fieldset>
        <Fieldset legend={t('programmes.form.groups')}>
          <GroupFields form={form} />
        </Fieldset>
        {form.errors.groups && (
          <Alert color="red" role="alert">
            {form.errors.groups}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={saving} data-testid="programme-save">
            {submitLabel}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('programmes.form.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
