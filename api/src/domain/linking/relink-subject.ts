import type { EngineState } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import type { SubjectKind } from '../../db/schema/linking.ts'
import { compileTerms, linkTaught } from '../../engine/index.ts'
import { TO_KEEP } from './links-kept.ts'
import { storeLinks } from './store-links.ts'
import { ownerOf, readTerms } from './terms/read-terms.ts'

export interface Subject {
  readonly kind: SubjectKind
  readonly id: string
}

/**
 * Replaces what the engine read in a subject's text. People's decisions stay untouched.
 * @returns the text's language as detected ("unknown" for an empty text)
 */
export async function relinkSubject(
  db: Database,
  engine: EngineState,
  { kind, id }: Subject,
  text: string,
): Promise<string> {
  const result =
    text.trim() === ''
      ? { language: 'unknown' as const, links: [] }
      : linkTaught(engine.vocabulary, text, compileTerms(await termsFor(db, { kind, id })), TO_KEEP)
  await storeLinks(db, engine, kind, [{ id, result }])
  return result.language
}

async function termsFor(db: Database, subject: Subject) {
  const owner = await ownerOf(db, subject)
  return (await readTerms(db, owner ? [owner] : []))(owner)
}
