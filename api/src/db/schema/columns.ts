import { sql } from 'drizzle-orm'
import { customType, integer, timestamp, uuid } from 'drizzle-orm/pg-core'

export const id = () => uuid('id').primaryKey().default(sql`gen_random_uuid()`)
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
export const createdAt = () => instant('created_at').notNull().defaultNow()
/** Of lists that are paged by it: no finer than a cursor can say, so that an index serves the page. */
export const listedAt = () =>
  timestamp('created_at', { withTimezone: true, mode: 'date', precision: 3 }).notNull().defaultNow()
/** Raised by every edit; sent as ETag and demanded as If-Match. */
export const revision = () => integer('revision').notNull().default(1)
/** A calendar day as yyyy-mm-dd: both drivers would otherwise hand out a Date in the server's time zone. */
export const day = customType<{ data: string; driverData: string | Date }>({
  dataType: () => 'date',
  fromDriver: (value) => (typeof value === 'string' ? value.slice(0, 10) : value.toISOString().slice(0, 10)),
})
