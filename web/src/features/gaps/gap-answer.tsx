import { Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { GapReport } from 'api/contract/gaps'
import { useTranslation } from 'react-i18next'
import { KpiRule } from '../../components/charts/kpi-rule.tsx'
import { useFormats } from '../../lib/formats.ts'
import { gapsQuery } from './gaps.query.ts'
import type { GapsSearch } from './gaps-search.ts'

/** The answer in words, before any picture; what the sources say stands side by side and is never added up. */
export function GapAnswer({ search }: { search: GapsSearch }) {
  const query = useQuery(gapsQuery(search))
  if (!query.data) return query.isError ? null : <Skeleton h={52} maw={520} />
  return <Words report={query.data} />
}

function Words({ report }: { report: GapReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { taughtOfAsked, seatsOfAsked } = report
  const untaught = taughtOfAsked.denominator - taughtOfAsked.numerator
  const answer =
    taughtOfAsked.denominator === 0
      ? t('gaps.answer.nothing')
      : [
          untaught === 0
            ? t('gaps.answer.allTaught', { asked: formats.number(taughtOfAsked.denominator) })
            : t('gaps.answer.untaught', {
                open: formats.number(untaught),
                asked: formats.number(taughtOfAsked.denominator),
              }),
          t('gaps.answer.seats', { share: formats.figure(seatsOfAsked) }),
        ].join(' ')
  return (
    <>
      <Text span fw={600} c="var(--mantine-color-text)" data-testid="gap-answer">
        {answer}
      </Text>{' '}
      <KpiRule
        kpi={[
          'open-needs',
          { kpi: 'taught-of-asked', ...partsOf(taughtOfAsked) },
          { kpi: 'seats-of-asked', ...partsOf(seatsOfAsked) },
        ]}
        of={t('gaps.title')}
        on={report.asOf.slice(0, 10)}
      />
      <Text size="sm" mt={4}>
        {report.bySource
          .map(({ source, needs, openings }) =>
            t('gaps.answer.source', {
              source: t(`gaps.source.${source}`),
              needs: formats.number(needs),
              openings: formats.number(openings),
            }),
          )
          .join(' · ')}
      </Text>
      {report.waiting > 0 ? (
        <Text size="sm" role="status">
          {t('gaps.answer.waiting', { count: report.waiting, asOf: formats.instant(report.asOf) })}
        </Text>
      ) : null}
    </>
  )
}

const partsOf = ({ numerator, denominator }: GapReport['taughtOfAsked']) => ({ numerator, denominator })
