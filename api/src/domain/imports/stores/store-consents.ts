import type { Database } from '../../../db/client.ts'
import { consentEvent } from '../../../db/schema/index.ts'
import { actorIdOf, recordAudit } from '../../audit/record-audit.ts'
import type { Consents } from '../../learners/read-consents.ts'
import { relinkSubject } from '../../linking/relink-subject.ts'
import type { Scope } from './row-store.ts'

/** Writes down what changed between two states of consent, with the person who brought the list as its source. */
export async function storeConsents(
  db: Database,
  { context, actor }: Scope,
  learnerId: string,
  before: Consents,
  after: Consents,
): Promise<void> {
  for (const purpose of ['matching', 'statistics'] as const) {
    if (before[purpose] === after[purpose]) continue
    const granted = after[purpose]
    await db.insert(consentEvent).values({ learnerId, purpose, granted, at: context.now(), actorId: actorIdOf(actor) })
    await recordAudit(db, actor, granted ? 'learner.consent-given' : 'learner.consent-withdrawn', 'learner', learnerId)
  }
  // What was read with a consent goes with it.
  if (before.matching && !after.matching)
    await relinkSubject(db, context.engine.current, { kind: 'learner', id: learnerId }, '')
}
