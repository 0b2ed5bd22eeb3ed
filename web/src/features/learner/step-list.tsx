import { Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import type { PathwayStep } from 'api/contract/pathways'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useBelowLevel } from '../../components/skills/use-below-level.ts'
import { useFormats } from '../../lib/formats.ts'
import { useLabel } from '../../lib/language.ts'
import type { Station } from './pathway-rows.ts'

/** Each step with what it adds, and the sentence of the offer that says so. */
export function StepList({ line }: { line: Station[] }) {
  return (
    <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
      {line.map((station) => (
        <Paper
          key={station.step.microCredential.id}
          component="li"
          withBorder
          radius="md"
          p="md"
          maw="none"
          bg="var(--color-plane)"
          data-testid="pathway-step"
        >
          <Step station={station} />
        </Paper>
      ))}
    </Stack>
  )
}

function Step({ station: { number, step, coverageAfter, rise } }: { station: Station }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const free = step.run ? Math.max(0, step.run.seats - step.run.seatsTaken) : null
  const facts = [
    step.startsOn ? formats.day(step.startsOn) : t('learner.path.noRun'),
    step.run?.timeOfDay && t(`timesOfDay.${step.run.timeOfDay}`),
    `${formats.decimal(step.hours)} ${t('learner.path.hours')}`,
    free !== null && t('learner.path.seats', { count: free }),
  ].filter(Boolean)
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="start" gap="xs">
        <Title order={3} size="h4">
          {number}.{' '}
          <TextLink to="/catalogue/$id" params={{ id: step.microCredential.id }} inherit>
            {step.microCredential.title}
          </TextLink>
        </Title>
        <Text fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
          +{formats.share(rise)} → {formats.share(coverageAfter)}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
      {step.prerequisiteOf.length > 0 && (
        <Text size="sm">
          {t('learner.path.needed', { titles: step.prerequisiteOf.map((next) => next.title).join(', ') })}
        </Text>
      )}
      <Microdegrees step={step} />
      {step.adds.length > 0 && (
        <div>
          <Text size="sm">{t('learner.path.addsCount', { count: step.adds.length })}:</Text>
          <List size="sm" spacing={4}>
            {step.adds.map((addition) => (
              <Addition key={addition.uri} addition={addition} />
            ))}
          </List>
        </div>
      )}
    </Stack>
  )
}

/** The larger credentials that a step completes, or brings nearer. */
function Microdegrees({ step }: { step: PathwayStep }) {
  const { t } = useTranslation()
  const told = [
    ...step.completes.map((one) => ({ ...one, words: t('learner.path.completes') })),
    ...step.countsTowards.map((one) => ({ ...one, words: t('learner.path.countsTowards') })),
  ]
  return told.map(({ id, title, words }) => (
    <Text key={id} size="sm">
      {words}{' '}
      <TextLink to="/microdegrees/$id" params={{ id }} inherit fw={600}>
        {title}
      </TextLink>
    </Text>
  ))
}

function Addition({ addition }: { addition: PathwayStep['adds'][number] }) {
  const { t } = useTranslation()
  const label = useLabel()
  const near = addition.relation !== 'same'
  const below = useBelowLevel()(addition)
  const taught = label({ labelDe: addition.byLabelDe, labelEn: addition.byLabelEn })
  return (
    <List.Item>
      <Text span fw={600} c="var(--color-offer)">
        {label(addition)}
      </Text>
      {near && ` (${t('learner.path.near', { skill: taught })})`}
      {below && ` – ${below}`}
      {addition.offeredWords.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('learner.path.because', { words: addition.offeredWords.join(' … ') })}
        </Text>
      )}
    </List.Item>
  )
}
