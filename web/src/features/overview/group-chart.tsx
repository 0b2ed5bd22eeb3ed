import type { ParticipationReport } from 'api/contract/reports'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { RankedBars } from '../../components/charts/ranked-bars.tsx'
import { useFormats } from '../../lib/formats.ts'
import { nameOf, useLanguage } from '../../lib/language.ts'

/** Who takes part, by group; a group of fewer than five gets words instead of a bar. */
export function GroupChart({ report }: { report: ParticipationReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const longest = Math.max(1, ...report.byGroup.map((group) => group.participants.value ?? 0))
  return (
    <ChartFrame
      title={t('overview.groups.title')}
      subtitle={t('overview.groups.subtitle', { day: formats.day(report.on) })}
      label={t('overview.groups.label')}
      fileName={`groups-${report.on}`}
      source={report.programmeName}
      isSample={report.isSample}
      kpis={['participants-by-group']}
      on={report.on}
      height={160}
      empty={report.participants.numerator === 0 ? t('overview.groups.empty') : null}
      interactive
      table={{
        columns: [{ label: t('overview.groups.group') }, { label: t('overview.groups.persons'), numeric: true }],
        rows: report.byGroup.map((group) => ({
          key: group.code,
          cells: [
            nameOf(group, language),
            group.participants.suppressed ? t('overview.groups.suppressed') : group.participants.value,
          ],
        })),
      }}
    >
      <RankedBars
        colour="learners"
        rows={report.byGroup.map((group) => ({
          key: group.code,
          label: nameOf(group, language),
          length: group.participants.value === null ? null : group.participants.value / longest,
          value: formats.people(group.participants),
        }))}
      />
    </ChartFrame>
  )
}
