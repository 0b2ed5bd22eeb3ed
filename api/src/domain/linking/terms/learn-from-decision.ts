import { and, eq, isNull } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { DecideSkill } from '../../../contract/linking.ts'
import type { Database } from '../../../db/client.ts'
import { skillLink, taughtTerm } from '../../../db/schema/index.ts'
import { termKey } from '../../../engine/index.ts'
import { decideSkill } from '../decide-skill.ts'
import { relinkSubject } from '../relink-subject.ts'
import { isPersonal, refuseShape, refuseWords } from './check-words.ts'
import { dropTerm, findTerm, readAgain, storeTerm, type TeachingSubject } from './store-term.ts'
import { wordsMeant } from './words-meant.ts'

/** Stores a person's verdict on a skill of a text and what it teaches about the words; then the other texts are read again. */
export async function decideAndLearn(
  context: Context,
  actor: Actor,
  subject: TeachingSubject,
  decision: DecideSkill,
): Promise<void> {
  const learned = await context.db.transaction(async (tx) => {
    await decideSkill(tx, actor, subject, decision)
    const learned = await learnFrom(tx, context, actor, subject, decision)
    // Who takes a word back looks for the skill here, not after the other texts.
    if (learned && decision.verdict === 'withdraw')
      await relinkSubject(tx, context.engine.current, subject, subject.text)
    return learned
  })
  if (learned) await readAgain(context)
}

/**
 * What a verdict teaches about the words that the link rests on: accepted words link from now on, rejected ones do not, and a
 * verdict taken back takes back what it taught. A skill added by hand has no words yet; machines teach nothing.
 * @returns whether anything was learned or forgotten
 */
async function learnFrom(
  tx: Database,
  context: Context,
  actor: Actor,
  subject: TeachingSubject,
  { uri, verdict }: DecideSkill,
): Promise<boolean> {
  if (actor.tokenId !== null || verdict === 'add') return false
  const { organisationId, text } = subject
  const taughtHere = await termsOf(tx, subject, uri)
  if (verdict === 'withdraw') {
    for (const term of taughtHere) await dropTerm(tx, context, term)
    return taughtHere.length > 0
  }
  // Another verdict than before takes back what the one before had taught.
  const opposed = taughtHere.filter((term) => term.verdict === (verdict === 'reject' ? 'links' : 'never'))
  for (const term of opposed) await dropTerm(tx, context, term)
  const words = wordsMeant(text, await evidenceOf(tx, subject, uri))
  if (words === null) return opposed.length > 0
  if (verdict === 'accept') {
    const before = await findTerm(tx, organisationId, uri, termKey(words))
    if (before?.verdict === 'never') await dropTerm(tx, context, before)
    const refused = await refuseWords(tx, context.engine.current, { uri, words, organisationId })
    if (refused) return before?.verdict === 'never' || opposed.length > 0
    return (
      (await storeTerm(tx, context, actor, { organisationId, uri, words, verdict: 'links', subject })) ||
      opposed.length > 0
    )
  }
  const refused = refuseShape(words) === 'personal' || (await isPersonal(tx, words, organisationId))
  if (refused) return opposed.length > 0
  return (
    (await storeTerm(tx, context, actor, { organisationId, uri, words, verdict: 'never', subject })) ||
    opposed.length > 0
  )
}

const termsOf = (tx: Database, { kind, id }: TeachingSubject, uri: string) =>
  tx
    .select()
    .from(taughtTerm)
    .where(
      and(
        eq(taughtTerm.subjectKind, kind),
        eq(taughtTerm.subjectId, id),
        eq(taughtTerm.conceptUri, uri),
        isNull(taughtTerm.removedAt),
      ),
    )

async function evidenceOf(tx: Database, { kind, id }: TeachingSubject, uri: string) {
  const [link] = await tx
    .select({ evidence: skillLink.evidence })
    .from(skillLink)
    .where(and(eq(skillLink.subjectKind, kind), eq(skillLink.subjectId, id), eq(skillLink.conceptUri, uri)))
  return link?.evidence ?? []
}
