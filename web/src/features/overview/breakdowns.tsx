import { SimpleGrid } from '@mantine/core'
import type { ParticipationReport } from 'api/contract/reports'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { nameOf, useLanguage } from '../../lib/language.ts'
import { useRegionName } from '../../lib/regions.ts'
import { BreakdownChart } from './breakdown-chart.tsx'

/** Who takes part, where they live, where they began, and when. */
export function Breakdowns({ report }: { report: ParticipationReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const regionName = useRegionName()
  return (
    <>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <BreakdownChart
          report={report}
          by="groups"
          kpi="participants-by-group"
          rows={report.byGroup.map(({ participants, ...group }) => ({
            key: group.code,
            label: nameOf(group, language),
            participants,
            people: { group: group.code },
          }))}
        />
        <BreakdownChart
          report={report}
          by="regions"
          kpi="participants-by-region"
          rows={report.byRegion.map(({ region, participants }) => ({
            key: region ?? 'unknown',
            label: regionName(region) ?? t('overview.regions.unknown'),
            participants,
            people: { region: region ?? 'unknown' },
          }))}
        />
        <BreakdownChart
          report={report}
          by="universities"
          kpi="participants-by-university"
          rows={report.byUniversity.map(({ organisationId, name, participants }) => ({
            key: organisationId,
            label: name,
            participants,
            people: { organisationId },
          }))}
        />
        <BreakdownChart
          report={report}
          by="months"
          kpi="participants-by-month"
          rows={report.byMonth.map(({ month, participants }) => ({
            key: month,
            label: formats.month(`${month}-01`),
            participants: { value: participants, suppressed: false },
            people: { month },
          }))}
        />
      </SimpleGrid>
      <BreakdownChart
        report={report}
        by="offers"
        kpi="participants-by-micro-credential"
        rows={report.byMicroCredential.map(({ microCredentialId, title, participants }) => ({
          key: microCredentialId,
          label: title,
          participants,
          people: { microCredentialId },
        }))}
      />
    </>
  )
}
