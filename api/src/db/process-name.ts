import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'

const PREFIX = 'tucacademy-'

/** What this process calls itself to the database server and in what it holds there. */
export const PROCESS_NAME = `${PREFIX}${randomUUID()}`

/**
 * Whether the process that a name of a holder begins with is gone from the database server: the server drops the connections of a
 * killed process at once, so that nobody has to wait until its time is up. False where the server does not know this very process
 * by its name either (an embedded database, a pooler in between), and for holders with names of another kind.
 * @param holder  column or value that begins with the PROCESS_NAME of who holds it, then a space
 */
export const isHolderGone = (holder: SQL): SQL => sql`(${holder} like ${`${PREFIX}%`}
  and exists (select 1 from pg_stat_activity where application_name = ${PROCESS_NAME})
  and not exists (select 1 from pg_stat_activity where application_name = split_part(${holder}, ' ', 1)))`
