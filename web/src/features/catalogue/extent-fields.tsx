import { Fieldset, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { AssessmentType, QualityAssurance } from 'api/contract/catalogue'
import { LIMITS } from 'api/contract/common'
import { useTranslation } from 'react-i18next'
import type { FormValues } from './form-values.ts'

/** Workload, level, assessment and who stands for it. */
export function ExtentFields({ form }: { form: UseFormReturnType<FormValues> }) {
  const { t } = useTranslation()
  return (
    <>
      <Fieldset legend={t('catalogue.form.frame')}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <NumberInput label={t('catalogue.form.hours')} min={1} max={2000} {...form.getInputProps('workloadHours')} />
          <NumberInput label={t('catalogue.form.ects')} min={0.5} max={60} step={0.5} {...form.getInputProps('ects')} />
          <NumberInput
            label={t('catalogue.form.eqf')}
            min={1}
            max={8}
            allowDecimal={false}
            {...form.getInputProps('eqfLevel')}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt="md">
          <Select
            label={t('catalogue.form.assessment')}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            data={AssessmentType.options.map((value) => ({ value, label: t(`catalogue.assessment.${value}`) }))}
            {...form.getInputProps('assessmentType')}
          />
          <Select
            label={t('catalogue.form.quality')}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            data={QualityAssurance.options.map((value) => ({ value, label: t(`catalogue.quality.${value}`) }))}
            {...form.getInputProps('qualityAssurance')}
          />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={t('catalogue.form.issuer')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('catalogue.form.awardingBody')}
            maxLength={LIMITS.shortText}
            {...form.getInputProps('awardingBody')}
          />
          <TextInput label={t('catalogue.form.country')} maxLength={2} {...form.getInputProps('countryCode')} />
        </SimpleGrid>
      </Fieldset>
    </>
  )
}
