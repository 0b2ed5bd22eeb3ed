import { Alert, Box, Button, Group, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Learner } from 'api/contract/learners'
import type { PathwayAlternative, PathwayComparison, PathwayOutline } from 'api/contract/pathways'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartTableView } from '../../components/charts/chart-table-view.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { comparisonQuery } from './learner.query.ts'
import type { Tried, TriedName } from './tried-limits.ts'

interface Props {
  learner: Learner
  tried: Tried
  onTry: (tried: Tried) => void
}

/** Limits of the engine that a slider can take away. */
const SLIDERS: Partial<Record<string, TriedName>> = { weeklyHours: 'weeklyHours', hours: 'totalHours', end: 'endsOn' }

/** Other ways side by side, and the one limit that changes most; asked for when somebody wants to see them. */
export function Comparison({ learner, tried, onTry }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const query = useQuery({ ...comparisonQuery(learner, tried), enabled: open })
  return (
    <Section
      title={t('learner.compare.title')}
      hint={t('learner.compare.hint')}
      actions={
        <Button variant="default" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'learner.compare.hide' : 'learner.compare.show')}
        </Button>
      }
    >
      {open && (
        <AsyncState query={query}>
          {(comparison) => (
            <Stack gap="md">
              <Relaxation comparison={comparison} tried={tried} onTry={onTry} />
              {comparison.alternatives.length < 2 ? (
                <Text>{t('learner.compare.none')}</Text>
              ) : (
                <Alternatives alternatives={comparison.alternatives} />
              )}
            </Stack>
          )}
        </AsyncState>
      )}
    </Section>
  )
}

function Relaxation({ comparison, tried, onTry }: Omit<Props, 'learner'> & { comparison: PathwayComparison }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { relaxation, alternatives, coverageBefore } = comparison
  if (!relaxation) return <Text>{t('learner.compare.noLimit')}</Text>
  const slider = SLIDERS[relaxation.limit]
  return (
    <Alert color="gray" variant="light" data-testid="relaxation">
      <Group justify="space-between" gap="sm">
        <Text>
          {t('learner.compare.relax', {
            limit: t(`learner.compare.limit.${relaxation.limit}`),
            now: formats.share(alternatives[0]?.coverageAfter ?? coverageBefore),
            lifted: formats.share(relaxation.outline.coverageAfter),
            hours: formats.decimal(relaxation.outline.totalHours),
          })}
        </Text>
        {slider && (
          <Button
            size="xs"
            variant="default"
            className="no-print"
            onClick={() => onTry({ ...tried, [slider]: 'none' })}
          >
            {t('learner.compare.try')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}

function Alternatives({ alternatives }: { alternatives: PathwayAlternative[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: Math.min(3, alternatives.length) }} component="ul" p={0} m={0}>
        {alternatives.map((alternative) => (
          <Paper
            key={alternative.kind}
            component="li"
            withBorder
            radius="md"
            p="md"
            maw="none"
            bg="var(--color-plane)"
            style={{ listStyle: 'none' }}
          >
            <Way alternative={alternative} />
          </Paper>
        ))}
      </SimpleGrid>
      <Box visibleFrom="sm">
        <ChartTableView
          caption={t('learner.compare.title')}
          table={{
            columns: [
              { label: t('learner.compare.way') },
              { label: t('learner.compare.coverage'), numeric: true },
              { label: t('learner.path.hours'), numeric: true },
              { label: t('learner.compare.weeks'), numeric: true },
              { label: 'ECTS', numeric: true },
              { label: t('learner.path.until') },
              { label: t('learner.compare.needs'), numeric: true },
            ],
            rows: alternatives.map((alternative) => ({
              key: alternative.kind,
              cells: [
                t(`learner.compare.kind.${alternative.kind}`),
                formats.share(alternative.coverageAfter),
                formats.decimal(alternative.totalHours),
                formats.number(alternative.weeks),
                formats.decimal(alternative.totalEcts),
                alternative.endsOn ? formats.shortDay(alternative.endsOn) : t('learner.path.noRun'),
                formats.number(alternative.needsServed),
              ],
            })),
          }}
        />
      </Box>
    </>
  )
}

function Way({ alternative }: { alternative: PathwayAlternative }) {
  const { t } = useTranslation()
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t(`learner.compare.kind.${alternative.kind}`)}
      </Title>
      <Text size="sm" c="dimmed">
        {t(`learner.compare.why.${alternative.kind}`)}
      </Text>
      <Steps outline={alternative} />
      <Figures outline={alternative} />
    </Stack>
  )
}

/** The row of the table, for screens too narrow for it. */
function Figures({ outline }: { outline: PathwayOutline }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const figures: [string, string][] = [
    [t('learner.compare.coverage'), formats.share(outline.coverageAfter)],
    [t('learner.path.hours'), formats.decimal(outline.totalHours)],
    [t('learner.compare.weeks'), formats.number(outline.weeks)],
    ['ECTS', formats.decimal(outline.totalEcts)],
    [t('learner.path.until'), outline.endsOn ? formats.day(outline.endsOn) : t('learner.path.noRun')],
    [t('learner.compare.needs'), formats.number(outline.needsServed)],
  ]
  return (
    <Stack hiddenFrom="sm" gap={2} component="dl" m={0}>
      {figures.map(([name, figure]) => (
        <Group key={name} justify="space-between" gap="xs" wrap="nowrap">
          <Text size="sm" c="dimmed" component="dt">
            {name}
          </Text>
          <Text size="sm" fw={600} component="dd" m={0} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {figure}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}

function Steps({ outline }: { outline: PathwayOutline }) {
  const formats = useFormats()
  return (
    <List type="ordered" size="sm" spacing={4}>
      {outline.steps.map((step) => (
        <List.Item key={step.id}>
          <TextLink to="/catalogue/$id" params={{ id: step.id }} inherit>
            {step.title}
          </TextLink>
          {step.startsOn && ` · ${formats.day(step.startsOn)}`}
        </List.Item>
      ))}
    </List>
  )
}
