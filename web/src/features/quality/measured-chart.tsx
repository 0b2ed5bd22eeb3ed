import type { KpiKey } from 'api/contract/kpi'
import type { PublishedEvaluation } from 'api/contract/quality'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { RankedBars } from '../../components/charts/ranked-bars.tsx'
import { useFormats } from '../../lib/formats.ts'

const KPIS: readonly KpiKey[] = [
  'quality-first-five',
  'quality-first-ten',
  'quality-recall',
  'quality-precision',
  'quality-noise',
  'quality-calibration',
  'quality-judged',
]

/** Everything that was measured of ours, over all judged texts: what should be high, then what should be low. */
export function MeasuredChart({ evaluation }: { evaluation: PublishedEvaluation }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const rows = [
    ...evaluation.sets.map((set) => ({
      key: set.key,
      label: t(set.key === 'ba' ? 'quality.measured.term' : 'quality.measured.set', {
        what: t(`quality.sets.${set.key}.name`),
      }),
      share: set.key === 'ba' ? set.firstTen : set.firstFive,
      texts: set.texts,
    })),
    { key: 'shown', label: t('quality.measured.shown'), share: evaluation.shown, texts: null },
    { key: 'kept', label: t('quality.measured.kept'), share: evaluation.kept, texts: null },
    { key: 'recall', label: t('quality.measured.recall'), share: evaluation.recall, texts: null },
    { key: 'precision', label: t('quality.measured.precision'), share: evaluation.precision, texts: null },
    {
      key: 'noise',
      label: t(evaluation.isNoiseUnseen ? 'quality.measured.noise' : 'quality.measured.noiseSeen'),
      share: evaluation.noise.value,
      texts: evaluation.noise.denominator,
    },
    { key: 'calibration', label: t('quality.measured.calibration'), share: evaluation.calibrationError, texts: null },
  ]
  return (
    <ChartFrame
      title={t('quality.measured.title')}
      subtitle={t('quality.measured.subtitle', { day: formats.day(evaluation.on) })}
      label={t('quality.measured.label')}
      fileName={`matching-measured-${evaluation.on}`}
      source={t('quality.source')}
      isSample={false}
      kpis={KPIS}
      on={evaluation.on}
      height={260}
      interactive
      table={{
        columns: [
          { label: t('quality.measured.what') },
          { label: t('quality.measured.share'), numeric: true, format: 'share' },
          { label: t('quality.measured.texts'), numeric: true },
        ],
        rows: rows.map(({ key, label, share, texts }) => ({ key, cells: [label, share, texts] })),
      }}
    >
      <RankedBars
        colour="demand"
        testId="measured"
        rows={rows.map(({ key, label, share }) => ({ key, label, length: share, value: formats.share(share) }))}
      />
    </ChartFrame>
  )
}
