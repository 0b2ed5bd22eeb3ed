import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { conceptLabel } from '../../db/schema/index.ts'

export interface Labels {
  readonly labelDe: string
  readonly labelEn: string
}

/** Preferred labels in both languages; where one language has none, the other's stands in. */
export async function readLabels(db: Database, uris: Iterable<string>): Promise<(uri: string) => Labels> {
  const wanted = [...new Set(uris)]
  const rows =
    wanted.length === 0
      ? []
      : await db
          .select({ uri: conceptLabel.conceptUri, language: conceptLabel.language, text: conceptLabel.text })
          .from(conceptLabel)
          .where(and(inArray(conceptLabel.conceptUri, wanted), eq(conceptLabel.kind, 'preferred')))
  const de = new Map<string, string>()
  const en = new Map<string, string>()
  for (const row of rows) (row.language === 'de' ? de : en).set(row.uri, row.text)
  return (uri) => ({ labelDe: de.get(uri) ?? en.get(uri) ?? uri, labelEn: en.get(uri) ?? de.get(uri) ?? uri })
}
