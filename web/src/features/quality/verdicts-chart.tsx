import { SegmentedControl, Stack } from '@mantine/core'
import { LEAST_VERDICTS } from 'api/contract/kpi'
import type { LinkQuality } from 'api/contract/quality'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { RankedBars } from '../../components/charts/ranked-bars.tsx'
import { useFormats } from '../../lib/formats.ts'
import { type VerdictRow, verdictRows } from './quality-rows.ts'
import { BY } from './quality-search.ts'
import { useQualitySearch } from './use-quality-search.ts'

/** What people of this installation said of what was read: by month, language or source. */
export function VerdictsChart({ verdicts }: { verdicts: LinkQuality['verdicts'] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [{ by = 'month' }, change] = useQualitySearch()
  const rows = verdictRows(verdicts, by)
  const { total } = verdicts
  const all = total.accepted + total.rejected + total.added
  const nameOf = ({ key }: VerdictRow) => {
    if (by === 'month') return formats.month(`${key}-01`)
    return by === 'language' ? t(`quality.languages.${key as 'de'}`) : t(`quality.sources.${key as 'need'}`)
  }
  const said = ({ counts }: VerdictRow) => {
    const { share, added } = counts
    const looked =
      share.denominator === 0
        ? t('quality.verdicts.nothing')
        : share.value === null
          ? t('quality.verdicts.few', { parts: formats.parts(share.numerator, share.denominator) })
          : formats.figure(share)
    return added > 0 ? `${looked}, ${t('quality.verdicts.added', { count: added })}` : looked
  }
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('quality.verdicts.by')}
        value={by}
        onChange={(value) => change({ by: BY.find((each) => each === value) })}
        data={BY.map((value) => ({ value, label: t(`quality.verdicts.bys.${value}`) }))}
        style={{ alignSelf: 'flex-start' }}
        className="no-print"
      />
      <ChartFrame
        title={t('quality.verdicts.title')}
        subtitle={t(`quality.verdicts.subtitle.${by}`, { day: formats.day(verdicts.on) })}
        label={t('quality.verdicts.label', {
          accepted: formats.number(total.accepted),
          rejected: formats.number(total.rejected),
          added: formats.number(total.added),
        })}
        fileName={`matching-verdicts-${by}-${verdicts.on}`}
        kpis={[
          { kpi: 'acceptance-rate', numerator: total.share.numerator, denominator: total.share.denominator },
          'verdicts-accepted',
          'verdicts-rejected',
          'verdicts-added',
        ]}
        on={verdicts.on}
        height={180}
        empty={all === 0 ? t('quality.verdicts.empty', { least: LEAST_VERDICTS }) : null}
        interactive
        table={{
          columns: [
            { label: t(`quality.verdicts.bys.${by}`) },
            { label: t('quality.verdicts.accepted'), numeric: true },
            { label: t('quality.verdicts.rejected'), numeric: true },
            { label: t('quality.verdicts.addedHead'), numeric: true },
            { label: t('quality.verdicts.share'), numeric: true, format: 'share' },
          ],
          rows: rows.map((row) => ({
            key: row.key,
            cells: [nameOf(row), row.counts.accepted, row.counts.rejected, row.counts.added, row.counts.share.value],
          })),
        }}
      >
        <RankedBars
          colour="demand"
          testId="verdicts"
          rows={rows.map((row) => ({
            key: row.key,
            label: nameOf(row),
            length: row.counts.share.value,
            value: said(row),
          }))}
        />
      </ChartFrame>
    </Stack>
  )
}
