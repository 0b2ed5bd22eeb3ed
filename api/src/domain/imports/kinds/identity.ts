import { createHash } from 'node:crypto'
import type { ReadRow } from './kind.ts'

/**
 * Tells rows that say the same from rows that changed: sha256, hexadecimal, over the values in the order of their names.
 * Nothing and an empty list are the same as no value; line ends and the way accents are composed do not count.
 * @complexity O(length of the values)
 */
export function contentHash(values: ReadRow['values']): string {
  const content = Object.keys(values)
    .sort()
    .map((key) => [key, normalised(values[key] ?? null)] as const)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

const normalised = (value: ReadRow['values'][string]): unknown =>
  typeof value === 'string'
    ? value.replace(/\r\n?/g, '\n').normalize('NFC').trim()
    : Array.isArray(value)
      ? value.map((item: string) => item.replace(/\r\n?/g, '\n').normalize('NFC').trim())
      : value
