import { Checkbox, Group, MultiSelect, NumberInput, SimpleGrid, Stack } from '@mantine/core'
import { LIMITS, Mode } from 'api/contract/common'
import type { LearnerLimits } from 'api/contract/learners'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { DayInput } from '../../components/forms/day-input.tsx'
import { useLanguage } from '../../lib/language.ts'

export type Limits = z.infer<typeof LearnerLimits>

/** Languages courses are held in here. */
const LANGUAGES = ['de', 'en', 'cs', 'pl', 'fr', 'es', 'uk', 'ru']
const positive = (value: number | string) => (Number(value) > 0 ? Number(value) : null)

export const limitsInOrder = ({ startsOn, endsOn }: Limits) => !startsOn || !endsOn || startsOn <= endsOn

export function LimitsFields({ value, onChange }: { value: Limits; onChange: (limits: Limits) => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const languages = useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'language' })
    return LANGUAGES.map((code) => ({ value: code, label: names.of(code) ?? code }))
  }, [language])
  const set = (change: Partial<Limits>) => onChange({ ...value, ...change })
  return (
    <Stack gap="md" maw="44rem">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput
          label={t('learner.limits.weeklyHours')}
          min={1}
          max={LIMITS.weeklyHours}
          value={value.weeklyHours ?? ''}
          onChange={(hours) => set({ weeklyHours: positive(hours) })}
        />
        <NumberInput
          label={t('learner.limits.totalHours')}
          min={1}
          max={5000}
          value={value.totalHours ?? ''}
          onChange={(hours) => set({ totalHours: positive(hours) })}
        />
        <DayInput
          label={t('learner.limits.startsOn')}
          clearable
          value={value.startsOn}
          onChange={(startsOn) => set({ startsOn })}
        />
        <DayInput
          label={t('learner.limits.endsOn')}
          clearable
          value={value.endsOn}
          error={limitsInOrder(value) ? undefined : t('learner.limits.order')}
          onChange={(endsOn) => set({ endsOn })}
        />
      </SimpleGrid>
      <MultiSelect
        label={t('learner.limits.languages')}
        data={languages}
        value={value.languages}
        onChange={(chosen) => set({ languages: chosen })}
      />
      <Checkbox.Group
        label={t('learner.limits.modes')}
        value={value.modes}
        onChange={(modes) => set({ modes: Mode.options.filter((mode) => modes.includes(mode)) })}
      >
        <Group mt="xs">
          {Mode.options.map((mode) => (
            <Checkbox key={mode} value={mode} label={t(`modes.${mode}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox
        label={t('learner.limits.besideWork')}
        description={t('learner.limits.besideWorkWhy')}
        checked={value.besideWork}
        onChange={(event) => set({ besideWork: event.currentTarget.checked })}
      />
    </Stack>
  )
}
