import { useTranslation } from 'react-i18next'
import { ChartTableView } from '../../components/charts/chart-table-view.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useLabel } from '../../lib/language.ts'
import type { Station } from './pathway-rows.ts'

export function PathwayTable({ line }: { line: Station[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const label = useLabel()
  const day = (value: string | null) => (value ? formats.shortDay(value) : t('learner.path.noRun'))
  return (
    <ChartTableView
      caption={t('learner.path.title')}
      table={{
        columns: [
          { label: t('learner.path.number'), numeric: true },
          { label: t('learner.path.offer') },
          { label: t('learner.path.from') },
          { label: t('learner.path.until') },
          { label: t('learner.path.hours'), numeric: true },
          { label: t('learner.path.adds') },
          { label: t('learner.path.after'), numeric: true },
        ],
        rows: line.map(({ number, step, coverageAfter }) => ({
          key: step.microCredential.id,
          cells: [
            number,
            step.microCredential.title,
            day(step.startsOn),
            day(step.endsOn),
            step.hours,
            step.adds.map(label).join(', '),
            formats.share(coverageAfter),
          ],
        })),
      }}
    />
  )
}
