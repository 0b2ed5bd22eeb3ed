import { Badge, Group, Stack, Text } from '@mantine/core'
import type { ParticipationReport } from 'api/contract/reports'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { participationAnswer } from './participation-rows.ts'

/** The first sentence: how many, of how many, and where the plan is. */
export function ParticipationAnswer({ report }: { report: ParticipationReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { course, participants, target, difference } = participationAnswer(report)
  return (
    <Stack gap={4}>
      <Text fz={{ base: 'xl', sm: '1.75rem' }} fw={650} lh={1.25} data-testid="participation-answer">
        {t(`overview.answer.${course}`, {
          participants: formats.number(participants),
          target: formats.number(target),
          difference: formats.number(difference),
        })}
      </Text>
      <Group gap="xs">
        <Text c="dimmed" size="sm">
          {t('overview.period', {
            programme: report.programmeName,
            from: formats.day(report.startsOn),
            to: formats.day(report.endsOn),
          })}
        </Text>
        {report.isSample && (
          <Badge variant="outline" color="gray" tt="none">
            {t('overview.sample')}
          </Badge>
        )}
      </Group>
      <Text size="sm" maw="75ch">
        {t('overview.rule')}
      </Text>
    </Stack>
  )
}
