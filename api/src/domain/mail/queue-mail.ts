import { and, desc, eq, isNull, lt } from 'drizzle-orm'
import type { Mail } from '../../contract/summaries.ts'
import type { Database } from '../../db/client.ts'
import { mailOutbox } from '../../db/schema/index.ts'

/** A mail names a person: it is kept no longer than it may be of use. */
const KEPT_DAYS = 90

/** Lays a mail into the outbox, where it waits for a way out. Call it inside the transaction that decides on it. */
export async function queueMail(db: Database, mail: Mail & { userId: string; createdAt: Date }): Promise<void> {
  await db.insert(mailOutbox).values(mail)
}

/** Mails to a person that have not gone out, newest first. */
export const readWaitingMails = (db: Database, userId: string, limit: number) =>
  db
    .select({ id: mailOutbox.id, subject: mailOutbox.subject, createdAt: mailOutbox.createdAt })
    .from(mailOutbox)
    .where(and(eq(mailOutbox.userId, userId), isNull(mailOutbox.sentAt)))
    .orderBy(desc(mailOutbox.createdAt), desc(mailOutbox.id))
    .limit(limit)

/** Forgets mails, sent or not, that nobody needs any more. */
export async function purgeMails(db: Database, now: Date): Promise<void> {
  await db.delete(mailOutbox).where(lt(mailOutbox.createdAt, new Date(now.getTime() - KEPT_DAYS * 86_400_000)))
}
