import { List, Text } from '@mantine/core'
import type { PeopleFigure } from 'api/contract/report-people'
import type { ParticipationReport } from 'api/contract/reports'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/layout/link-button.tsx'
import type { FunnelRow } from './participation-rows.ts'
import { peopleSearchOf } from './people-search.ts'

/** Between each stage and the next: who is still on the way, and who got no further. */
export function FunnelLosses({ report, rows }: { report: ParticipationReport; rows: readonly FunnelRow[] }) {
  const { t } = useTranslation()
  return (
    <>
      <Text size="sm" fw={600} mt="sm">
        {t('overview.funnel.between')}
      </Text>
      <List size="sm" spacing={2} listStyleType="none" data-testid="funnel-losses">
        {rows.flatMap(({ stage, open, lost }) => {
          if (stage === 'certified' || open === null || lost === null) return []
          const link = (figure: PeopleFigure, words: string) => (
            <TextLink size="sm" to="/overview/people" search={peopleSearchOf(report, { figure })}>
              {words}
            </TextLink>
          )
          return (
            <List.Item key={stage}>
              {t('overview.funnel.stayed', { stage: t(`overview.funnel.${stage}`) })}{' '}
              {link(`open-${stage}`, t('overview.funnel.openCount', { count: open }))}
              {', '}
              {link(`lost-${stage}`, t('overview.funnel.lostCount', { count: lost }))}
            </List.Item>
          )
        })}
      </List>
    </>
  )
}
