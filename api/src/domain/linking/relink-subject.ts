import { and, eq } from 'drizzle-orm'
import type { EngineState } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import { skillLink } from '../../db/schema/index.ts'
import type { SubjectKind } from '../../db/schema/linking.ts'
import { linkText } from '../../engine/index.ts'

export interface Subject {
  readonly kind: SubjectKind
  readonly id: string
}

/** Readings kept for a person to check beside the accepted ones: below this they only cost the reader's time. */
const SUGGESTION_FLOOR = 0.25
const MOST_LINKS = 40

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
    text.trim() === '' ? { language: 'unknown', links: [] } : linkText(engine.vocabulary, text, { limit: MOST_LINKS })
  const links = result.links.filter((link) => link.accepted || link.score >= SUGGESTION_FLOOR)
  await db.delete(skillLink).where(and(eq(skillLink.subjectKind, kind), eq(skillLink.subjectId, id)))
  if (links.length > 0) {
    await db.insert(skillLink).values(
      links.map((link, rank) => ({
        subjectKind: kind,
        subjectId: id,
        conceptUri: link.uri,
        rank,
        score: link.score,
        accepted: link.accepted,
        importance: link.importance,
        method: link.method,
        matchedLabel: link.matchedLabel,
        evidence: link.evidence.map(([start, end]): [number, number] => [start, end]),
        signals: { ...link.signals },
        engineVersion: engine.engineVersion,
        taxonomyVersion: engine.taxonomyVersion,
      })),
    )
  }
  return result.language
}
