import { ActionIcon, Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconX } from '@tabler/icons-react'
import { PROGRAMME_LIMITS } from 'api/contract/programmes'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../../components/forms/day-input.tsx'
import { newMilestone, type ProgrammeValues } from './programme-values.ts'

/** The plan: who is to have begun by when; straight lines between. */
export function MilestoneFields({ form }: { form: UseFormReturnType<ProgrammeValues> }) {
  const { t } = useTranslation()
  const { milestones } = form.values
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t(milestones.length === 0 ? 'programmes.form.planNone' : 'programmes.form.planHint')}
      </Text>
      {milestones.map((milestone, index) => (
        <Group key={milestone.key} gap="xs" align="start" wrap="nowrap">
          <DayInput
            aria-label={t('programmes.form.milestoneOn', { n: index + 1 })}
            placeholder={t('programmes.form.day')}
            style={{ flex: '1 1 8rem' }}
            {...form.getInputProps(`milestones.${index}.on`)}
          />
          <NumberInput
            aria-label={t('programmes.form.milestonePersons', { n: index + 1 })}
            placeholder={t('programmes.form.persons')}
            min={0}
            max={PROGRAMME_LIMITS.participants}
            allowDecimal={false}
            style={{ flex: '1 1 8rem' }}
            {...form.getInputProps(`milestones.${index}.participants`)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={42}
            aria-label={t('programmes.form.removeMilestone', { n: index + 1 })}
            onClick={() => form.removeListItem('milestones', index)}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        disabled={milestones.length >= PROGRAMME_LIMITS.milestones}
        onClick={() => form.insertListItem('milestones', newMilestone())}
        style={{ alignSelf: 'start' }}
      >
        {t('programmes.form.addMilestone')}
      </Button>
    </Stack>
  )
}
