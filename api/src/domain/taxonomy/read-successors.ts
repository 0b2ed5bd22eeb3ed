import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { conceptSuccessor } from '../../db/schema/index.ts'

/**
 * What concepts are called by today: a retired one with a successor is read as its successor, any other as itself. What people
 * decided, aimed at or asked for is never rewritten; it is read through this.
 */
export async function readSuccessors(db: Database, uris: Iterable<string>): Promise<(uri: string) => string> {
  const wanted = [...new Set(uris)]
  const rows =
    wanted.length === 0
      ? []
      : await db
          .select({ uri: conceptSuccessor.conceptUri, finalUri: conceptSuccessor.finalUri })
          .from(conceptSuccessor)
          .where(and(inArray(conceptSuccessor.conceptUri, wanted), isNotNull(conceptSuccessor.finalUri)))
  const finals = new Map(rows.map((row) => [row.uri, row.finalUri as string]))
  return (uri) => finals.get(uri) ?? uri
}
