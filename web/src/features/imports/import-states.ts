import type { DataImport, ImportState } from 'api/contract/imports'

const WORKING: readonly ImportState[] = ['reading', 'checking', 'storing', 'linking']
const WAITING: readonly ImportState[] = ['ready', 'checked']

/** The server works on it: the page asks again by itself. */
export const isWorking = (state: ImportState): boolean => WORKING.includes(state)
/** It waits for a person's word. */
export const isWaiting = (state: ImportState): boolean => WAITING.includes(state)
export const hasEnded = (state: ImportState): boolean => !isWorking(state) && !isWaiting(state)

/**
 * When to ask again.
 * @param asked  how often has been asked already: those who stay for long are in no hurry
 * @returns      milliseconds; false when nothing will change by itself
 */
export function pollAfter(state: ImportState | undefined, asked: number): number | false {
  if (!state || !isWorking(state)) return false
  if (asked < 120) return 1000
  return asked < 300 ? 3000 : 10_000
}

type Counts = Pick<DataImport, 'state' | 'rows' | 'done' | 'accepted' | 'updated' | 'unchanged' | 'rejected'>

/** Rows without a fault, whatever becomes of them. */
export const rightRows = ({ accepted, updated, unchanged }: Counts): number => accepted + updated + unchanged

/** Rows that "import" would bring in as far as one knows: all of them before a dry run. */
export const rowsToImport = (item: Counts): number => (item.state === 'checked' ? rightRows(item) : item.rows)

/**
 * How far the running phase is.
 * @returns share in [0, 1], never rounded up to 1; null while the whole is not known or there is none
 */
export function progressOf(item: Counts & Pick<DataImport, 'toLink' | 'linked'>): number | null {
  const [done, total] = item.state === 'linking' ? [item.linked, item.toLink] : [item.done, item.rows]
  if (item.state === 'reading' || total <= 0) return null
  return Math.min(1, Math.floor((done / total) * 100) / 100)
}
