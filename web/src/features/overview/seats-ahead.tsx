import { Paper, Progress, Stack, Text, Title } from '@mantine/core'
import type { ParticipationReport } from 'api/contract/reports'
import { useTranslation } from 'react-i18next'
import { colourOf } from '../../components/charts/colours.ts'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useFormats } from '../../lib/formats.ts'
import { seatsAhead } from './participation-rows.ts'

/** Seats on runs still to come: what the number can grow into. */
export function SeatsAhead({ report }: { report: ParticipationReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { seats, taken, free, share } = seatsAhead(report)
  const words = { seats: formats.number(seats), taken: formats.number(taken), free: formats.number(free) }
  return (
    <Paper component="section" withBorder radius="md" p={{ base: 'sm', sm: 'md' }} aria-labelledby="seats-ahead">
      <Stack gap="xs">
        <Title order={2} size="h4" id="seats-ahead">
          {t('overview.seats.title')}
        </Title>
        <Text>{share === null ? t('overview.seats.none') : t('overview.seats.sentence', words)}</Text>
        {share !== null && (
          <Progress
            value={share * 100}
            color={colourOf('offer')}
            size="lg"
            aria-label={t('overview.seats.taken', words)}
            maw="40rem"
          />
        )}
        <TextLink size="sm" to="/catalogue" search={{ scope: 'mine' }}>
          {t('overview.seats.action')}
        </TextLink>
      </Stack>
    </Paper>
  )
}
