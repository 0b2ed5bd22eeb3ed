import { Stack, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PrintReportButton } from '../../components/exports/print-report-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { SavedViews } from '../../components/views/saved-views.tsx'
import { useMe } from '../../lib/me.query.ts'
import { ClosingOffers } from './closing-offers.tsx'
import { GapAnswer } from './gap-answer.tsx'
import { GapFilters } from './gap-filters.tsx'
import { GapRanking } from './gap-ranking.tsx'
import { filtersOf, type GapView, VIEWS } from './gaps-search.ts'
import { HeatMap } from './heat-map.tsx'
import { Months } from './months.tsx'
import { NeedsBehind } from './needs-behind.tsx'
import { Oversupply } from './oversupply.tsx'
import { Regions } from './regions.tsx'
import { useGapsSearch } from './use-gaps-search.ts'

const PARTS: Record<GapView, () => React.ReactNode> = {
  ranking: GapRanking,
  sectors: HeatMap,
  regions: Regions,
  months: Months,
  oversupply: Oversupply,
  offers: ClosingOffers,
}

/** What the region asks for, against what is taught: one set of filters, six ways to look, and the needs behind every figure. */
export function GapsPage() {
  const { t } = useTranslation()
  const { search, change } = useGapsSearch()
  const { user } = useMe()
  const view = search.view ?? 'ranking'
  const Part = PARTS[view]
  return (
    <Stack gap="md">
      <PageTitle
        title={t('gaps.title')}
        lead={<GapAnswer search={search} />}
        actions={
          <>
            <SavedViews page="gaps" size="xs" />
            {user?.role === 'manager' ? (
              <PrintReportButton size="xs" search={{ ...filtersOf(search), by: search.by, group: search.group }} />
            ) : null}
          </>
        }
      />
      <GapFilters search={search} onChange={change} />
      <Tabs value={view} onChange={(next) => change({ view: next ?? undefined }, false)} keepMounted={false}>
        <Tabs.List aria-label={t('gaps.views.label')}>
          {VIEWS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`gaps.views.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view} pt="md">
          <Part />
        </Tabs.Panel>
      </Tabs>
      <NeedsBehind />
    </Stack>
  )
}
