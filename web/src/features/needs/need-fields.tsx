import { NumberInput, SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { LIMITS } from 'api/contract/common'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../../components/forms/day-input.tsx'
import { RegionSelect } from '../../components/forms/region-select.tsx'
import type { NeedValues } from './need-values.ts'

interface Props {
  form: UseFormReturnType<NeedValues>
  /** While editing a region is always set; when posting the business's own is the default. */
  regionRequired?: boolean
}

/** What is asked beside the text, when posting and when editing. */
export function NeedFields({ form, regionRequired = false }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('needs.form.title')}
        description={t('needs.form.titleHint')}
        maxLength={LIMITS.shortText}
        {...form.getInputProps('title')}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <NumberInput
          label={t('needs.form.openings')}
          min={1}
          max={LIMITS.openings}
          allowDecimal={false}
          {...form.getInputProps('openings')}
        />
        <DayInput
          label={t('needs.form.until')}
          placeholder={t('needs.form.untilHint')}
          clearable
          {...form.getInputProps('neededUntil')}
        />
        <RegionSelect
          label={t('needs.form.region')}
          emptyLabel={regionRequired ? undefined : t('needs.form.ownRegion')}
          {...form.getInputProps('region')}
        />
      </SimpleGrid>
    </>
  )
}
