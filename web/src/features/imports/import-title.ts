import type { DataImport } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { isWhole, rejectedTerms } from './import-kinds.ts'
import { rightRows } from './import-states.ts'

/** The answer of the page in one sentence, for each state. */
export function useImportTitle() {
  const { t } = useTranslation()
  const formats = useFormats()
  const counted = (
    key: 'checked.all' | 'checked.some' | 'done.all' | 'done.some' | 'done.cancelled',
    item: DataImport,
    count: number,
  ) =>
    t(`imports.${key}`, {
      count,
      rows: formats.number(count),
      total: formats.number(item.rows),
      rejected: formats.number(item.rejected),
    })
  const wholeTitle = (summary: unknown) => {
    const count = rejectedTerms(summary)
    return count > 0 ? t('imports.done.wholeSome', { count, rows: formats.number(count) }) : t('imports.done.whole')
  }
  return (item: DataImport): string => {
    const right = rightRows(item)
    switch (item.state) {
      case 'ready':
        return t(isWhole(item.kind) ? 'imports.titles.whole' : 'imports.titles.ready')
      case 'checked':
        if (isWhole(item.kind)) return t('imports.titles.whole')
        if (right === 0) return t('imports.checked.none', { total: formats.number(item.rows) })
        return counted(item.rejected === 0 ? 'checked.all' : 'checked.some', item, right)
      case 'finished':
        if (isWhole(item.kind)) return wholeTitle(item.summary)
        if (right === 0) return t('imports.done.none')
        if (item.rejected > 0) return counted('done.some', item, right)
        return item.accepted + item.updated === 0 ? t('imports.done.unchanged') : counted('done.all', item, right)
      case 'cancelled':
        return item.stored === 0 ? t('imports.done.cancelledNone') : counted('done.cancelled', item, item.stored)
      case 'failed':
        return t(item.stored === 0 ? 'imports.titles.failed' : 'imports.titles.failedStored')
      default:
        return t(`imports.titles.${item.state}`)
    }
  }
}
