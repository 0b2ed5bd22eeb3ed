import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { PrintReportButton } from '../../components/exports/print-report-button.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { DayInput } from '../../components/forms/day-input.tsx'
import { LinkButton } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { SavedViews } from '../../components/views/saved-views.tsx'
import { isApiError } from '../../lib/api-error.ts'
import { useFormats } from '../../lib/formats.ts'
import { Breakdowns } from './breakdowns.tsx'
import { BurnUpChart } from './burn-up-chart.tsx'
import { FunnelChart } from './funnel-chart.tsx'
import { GapTeaser } from './gap-teaser.tsx'
import { participationQuery } from './overview.query.ts'
import type { OverviewSearch } from './overview-search.ts'
import { ParticipationAnswer } from './participation-answer.tsx'
import { PlannedDemand } from './planned-demand.tsx'
import { ProgrammeSelect } from './programme-select.tsx'
import { SeatsAhead } from './seats-ahead.tsx'
import { Shares } from './shares.tsx'

/** Whether the programme is on course, and in a few lines what the region asks for. */
export function OverviewPage() {
  const search: OverviewSearch = useSearch({ strict: false })
  return (
    <Stack gap="lg">
      <Participation search={search} />
      <GapTeaser />
      <PlannedDemand />
    </Stack>
  )
}

function Participation({ search }: { search: OverviewSearch }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const navigate = useNavigate()
  const query = useQuery(participationQuery(search))
  const target = query.data?.participants.denominator
  if (isApiError(query.error) && query.error.status === 404 && !query.data) {
    return (
      <Stack gap="lg">
        <PageTitle title={t('overview.titlePlain')} />
        <EmptyState
          title={t('overview.noProgramme.title')}
          action={<LinkButton to="/programmes/new">{t('overview.noProgramme.action')}</LinkButton>}
        >
          {t('overview.noProgramme.text')}
        </EmptyState>
      </Stack>
    )
  }
  return (
    <Stack gap="lg">
      <PageTitle
        title={target ? t('overview.title', { target: formats.number(target) }) : t('overview.titlePlain')}
        actions={
          <Group align="flex-end" gap="xs">
            <ProgrammeSelect
              value={search.programmeId}
              onChange={(programmeId) =>
                // Another programme has other days: the report is of today, or of its end.
                void navigate({ to: '/overview', search: { ...search, programmeId, on: undefined }, replace: true })
              }
            />
            <DayInput
              label={t('overview.on')}
              size="xs"
              w={150}
              // Only a chosen day can be cleared; without one the report is of today.
              clearable={search.on !== undefined}
              maxDate={new Date()}
              value={search.on ?? query.data?.on ?? null}
              onChange={(on) =>
                void navigate({ to: '/overview', search: { ...search, on: on ?? undefined }, replace: true })
              }
            />
            <SavedViews page="overview" size="xs" />
            {query.data && <PrintReportButton size="xs" search={search} />}
            {query.data && (
              <ExportMenu
                size="xs"
                offers={[{ list: 'participation', search: { programmeId: search.programmeId, on: search.on } }]}
              />
            )}
          </Group>
        }
      />
      <AsyncState query={query}>
        {(report) => (
          <Stack gap="lg">
            <ParticipationAnswer report={report} />
            <BurnUpChart report={report} />
            <Shares report={report} />
            <FunnelChart report={report} />
            <Breakdowns report={report} />
            <SeatsAhead report={report} />
          </Stack>
        )}
      </AsyncState>
    </Stack>
  )
}
