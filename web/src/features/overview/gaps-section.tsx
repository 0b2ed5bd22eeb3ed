import { Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { GapReport } from 'api/contract/reports'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { useFormats } from '../../lib/formats.ts'
import { GapChart } from './gap-chart.tsx'
import { GapFilters } from './gap-filters.tsx'
import { gapsQuery } from './overview.query.ts'
import type { OverviewSearch } from './overview-search.ts'

/** What is wanted that nobody teaches; the filters live in the address. */
export function GapsSection({ search, asTitle }: { search: OverviewSearch; asTitle: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const query = useQuery(gapsQuery(search))
  const { region, sector, source } = search
  return (
    <Stack component="section" gap="md" aria-labelledby={asTitle ? undefined : 'gaps'}>
      {!asTitle && (
        <Title order={2} id="gaps" mt="lg">
          {t('overview.gaps.title')}
        </Title>
      )}
      <GapFilters
        search={search}
        onChange={(change) =>
          void navigate({ to: '/overview', search: { ...search, ...change }, replace: true, resetScroll: false })
        }
      />
      <AsyncState query={query}>
        {(report) => (
          <Stack gap="md">
            <Group justify="space-between" gap="sm">
              <GapAnswer report={report} />
              {report.gaps.length > 0 && <ExportMenu offers={[{ list: 'gaps', search: { region, sector, source } }]} />}
            </Group>
            <GapChart report={report} order={asTitle ? 2 : 3} />
          </Stack>
        )}
      </AsyncState>
    </Stack>
  )
}

function GapAnswer({ report }: { report: GapReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { numerator, denominator } = report.taughtOfAsked
  const open = denominator - numerator
  return (
    <Text fz="lg" fw={600}>
      {denominator === 0
        ? t('overview.gaps.noNeeds')
        : open === 0
          ? t('overview.gaps.answerNone')
          : t('overview.gaps.answer', { open: formats.number(open), asked: formats.number(denominator) })}
    </Text>
  )
}
