import type { DataImport } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { isWhole } from './import-kinds.ts'

type Count = 'accepted' | 'updated' | 'unchanged' | 'rejected'

/** "1,231 new · 3 rejected": what is not 0; all rows while nothing is known yet. */
export function useCountWords() {
  const { t } = useTranslation()
  const formats = useFormats()
  return (item: DataImport): string => {
    // Its rows are parts of a phase, not rows of a list.
    if (isWhole(item.kind)) return ''
    const known = (['accepted', 'updated', 'unchanged', 'rejected'] as const satisfies readonly Count[])
      .filter((count) => item[count] > 0)
      .map((count) => t(`imports.counts.${count}`, { count: item[count], rows: formats.number(item[count]) }))
    return known.length > 0
      ? known.join(' · ')
      : t('imports.counts.rows', { count: item.rows, rows: formats.number(item.rows) })
  }
}
