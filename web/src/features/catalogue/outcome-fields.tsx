import { ActionIcon, Button, Group, Input, Stack, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type FormValues, newOutcome } from './form-values.ts'

export function OutcomeFields({ form }: { form: UseFormReturnType<FormValues> }) {
  const { t } = useTranslation()
  const outcomes = form.values.learningOutcomes
  return (
    <Input.Wrapper
      labelElement="div"
      label={t('catalogue.form.outcomes')}
      description={t('catalogue.form.outcomesHint')}
      error={form.errors.learningOutcomes}
    >
      <Stack gap="xs" mt="xs">
        {outcomes.map((outcome, index) => (
          <Group key={outcome.key} gap="xs" wrap="nowrap" align="start">
            <Textarea
              aria-label={t('catalogue.form.outcome', { n: index + 1 })}
              autosize
              minRows={1}
              maxLength={1000}
              style={{ flex: 1 }}
              {...form.getInputProps(`learningOutcomes.${index}.text`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={42}
              aria-label={t('catalogue.form.removeOutcome', { n: index + 1 })}
              disabled={outcomes.length === 1}
              onClick={() => form.removeListItem('learningOutcomes', index)}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={outcomes.length >= 30}
          onClick={() => form.insertListItem('learningOutcomes', newOutcome())}
          style={{ alignSelf: 'start' }}
        >
          {t('catalogue.form.addOutcome')}
        </Button>
      </Stack>
    </Input.Wrapper>
  )
}
