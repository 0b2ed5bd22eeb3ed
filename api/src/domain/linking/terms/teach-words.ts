import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../../context.ts'
import type { TeachWords, TermCheck, TermCheckBody, TermRefusal } from '../../../contract/taught-terms.ts'
import { concept } from '../../../db/schema/index.ts'
import { AppError, type ErrorCode } from '../../../errors.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { refuseWords } from './check-words.ts'
import { countAllTexts, countTexts } from './count-texts.ts'
import { readAgain, storeTerm, type TeachingSubject } from './store-term.ts'

const CODE = {
  'too-short': 'words-too-short',
  'too-long': 'words-too-long',
  'too-general': 'words-too-general',
  personal: 'words-personal',
  known: 'words-known',
} as const satisfies Record<TermRefusal, ErrorCode>

/**
 * Says which words mean a skill: from now on they link it in every text of the subject's organisation. The caller has checked
 * that the actor may edit the subject.
 * @throws {AppError} unknown-concept; words-too-short, -too-long, -too-general, -personal, -known
 */
export async function teachWords(
  context: Context,
  actor: Actor,
  subject: TeachingSubject,
  { uri, words }: TeachWords,
): Promise<void> {
  const { organisationId } = subject
  const tidy = words.replace(/\s+/g, ' ')
  const learned = await context.db.transaction(async (tx) => {
    const [known] = await tx
      .select({ uri: concept.uri })
      .from(concept)
      .where(and(eq(concept.uri, uri), eq(concept.kind, 'skill'), eq(concept.status, 'active')))
    if (!known) throw new AppError('unknown-concept')
    const refused = await refuseWords(tx, context.engine.current, { uri, words: tidy, organisationId })
    if (refused) throw new AppError(CODE[refused], undefined, { errors: [{ path: 'words', message: refused }] })
    const stored = await storeTerm(tx, context, actor, { organisationId, uri, words: tidy, verdict: 'links', subject })
    if (stored) await recordAudit(tx, actor, 'term.taught', subject.kind, subject.id)
    return stored
  })
  if (learned) await readAgain(context)
}

/** What teaching words would come to, before it is done. An organisation is told of its own texts only. */
export async function checkWords(
  { db, engine }: Context,
  actor: Actor,
  { uri, words }: z.infer<typeof TermCheckBody>,
): Promise<TermCheck> {
  const { organisationId } = actor
  return {
    refusal: await refuseWords(db, engine.current, { uri, words, organisationId }),
    texts: await countTexts(db, words, organisationId),
    of: await countAllTexts(db, organisationId),
  }
}
