import { useNavigate } from '@tanstack/react-router'
import type { KpiKey } from 'api/contract/kpi'
import type { ParticipationReport } from 'api/contract/reports'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { RankedBars } from '../../components/charts/ranked-bars.tsx'
import { useFormats } from '../../lib/formats.ts'
import type { PeopleSearch } from './overview-search.ts'
import { peopleSearchOf } from './people-search.ts'

export interface BreakdownRow {
  key: string
  label: string
  participants: { value: number | null; suppressed: boolean }
  /** What the people behind it have in common. */
  people: Omit<PeopleSearch, 'programmeId' | 'on'>
}
/** Of the offers only the largest at first: there may be dozens. */
const FIRST_OFFERS = 8

interface Props {
  report: ParticipationReport
  /** Which breakdown: words and file name. */
  by: 'groups' | 'regions' | 'universities' | 'offers' | 'months'
  kpi: KpiKey
  rows: BreakdownRow[]
}

/** Participants by something; a group of fewer than five gets words instead of a bar, and each leads to its people. */
export function BreakdownChart({ report, by, kpi, rows }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const navigate = useNavigate()
  const longest = Math.max(1, ...rows.map((row) => row.participants.value ?? 0))
  const searchOf = (row: BreakdownRow) => peopleSearchOf(report, row.people)
  return (
    <ChartFrame
      title={t(`overview.${by}.title`)}
      subtitle={t(`overview.${by}.subtitle`, { day: formats.day(report.on) })}
      label={t(`overview.${by}.label`)}
      fileName={`${by}-${report.on}`}
      source={report.programmeName}
      isSample={report.isSample}
      kpis={[kpi]}
      on={report.on}
      height={160}
      empty={report.participants.numerator === 0 ? t('overview.groups.empty') : null}
      interactive
      onOpenMark={(key) => {
        const row = rows.find((each) => each.key === key)
        if (row) void navigate({ to: '/overview/people', search: searchOf(row) })
      }}
      table={{
        columns: [{ label: t(`overview.${by}.what`) }, { label: t('overview.groups.persons'), numeric: true }],
        rows: rows.map(({ key, label, participants }) => ({
          key,
          cells: [label, participants.suppressed ? t('overview.groups.suppressed') : participants.value],
        })),
      }}
    >
      <RankedBars
        colour="learners"
        first={by === 'offers' ? FIRST_OFFERS : undefined}
        rows={rows.map((row) => ({
          key: row.key,
          label: row.label,
          length: row.participants.value === null ? null : row.participants.value / longest,
          value: formats.people(row.participants),
          link: {
            to: '/overview/people',
            search: searchOf(row),
            label: t('overview.peopleBehind', { what: row.label }),
          },
        }))}
      />
    </ChartFrame>
  )
}
