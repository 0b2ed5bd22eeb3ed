import { Group, Paper, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { ParticipationReport } from 'api/contract/reports'
import { useTranslation } from 'react-i18next'
import { colourOf } from '../../components/charts/colours.ts'
import { KpiRule } from '../../components/charts/kpi-rule.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useFormats } from '../../lib/formats.ts'
import { peopleSearchOf } from './people-search.ts'

/** Shares the programme wants to reach, with their parts and those of whom it is not known. */
export function Shares({ report }: { report: ParticipationReport }) {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Share report={report} of="women" />
      <Share report={report} of="international" />
    </SimpleGrid>
  )
}

function Share({ report, of }: { report: ParticipationReport; of: 'women' | 'international' }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { figure, unknown, target, suppressed } = report[of]
  const title = t(`overview.shares.${of}`)
  const people = (figureKey: typeof of | `${typeof of}-unknown`, words: string) => (
    <TextLink size="sm" to="/overview/people" search={peopleSearchOf(report, { figure: figureKey })}>
      {words}
    </TextLink>
  )
  return (
    <Paper
      component="section"
      withBorder
      radius="md"
      p={{ base: 'sm', sm: 'md' }}
      aria-labelledby={`share-${of}`}
      data-testid={`share-${of}`}
    >
      <Stack gap="xs">
        <Group gap={4} wrap="nowrap" align="start">
          <Title order={2} size="h4" id={`share-${of}`}>
            {title}
          </Title>
          <KpiRule
            kpi={[
              figure
                ? { kpi: `${of}-share`, numerator: figure.numerator, denominator: figure.denominator }
                : `${of}-share`,
              `${of}-share-unknown`,
              `${of}-share-target`,
            ]}
            of={title}
            on={report.on}
          />
        </Group>
        <Text fz="lg" fw={600}>
          {suppressed ? t('overview.shares.suppressed') : figure ? formats.figure(figure) : formats.noData}
        </Text>
        {figure && figure.value !== null && (
          <Progress
            value={figure.value * 100}
            color={colourOf('learners')}
            size="lg"
            aria-label={`${title}: ${formats.figure(figure)}`}
          />
        )}
        <Text size="sm">
          {target === null
            ? t('overview.shares.noTarget')
            : t('overview.shares.target', { target: formats.share(target) })}
          {unknown !== null && ` ${t('overview.shares.unknown', { count: unknown })}`}
        </Text>
        <Group gap="md" className="no-print">
          {people(of, t('overview.shares.showPeople'))}
          {people(`${of}-unknown`, t('overview.shares.showUnknown'))}
        </Group>
      </Stack>
    </Paper>
  )
}
