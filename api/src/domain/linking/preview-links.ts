import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { LinkTextBody, LinkTextResult } from '../../contract/linking.ts'
import { compileTerms, linkTaught } from '../../engine/index.ts'
import { readLabels } from '../taxonomy/read-labels.ts'
import { linksToKeep, TO_KEEP } from './links-kept.ts'
import { readTaughtWords } from './terms/read-taught-words.ts'
import { readTerms } from './terms/read-terms.ts'

/** Skills in any text, with their evidence, as they would be read for the organisation of who asks; nothing is stored. */
export async function previewLinks(
  { db, engine }: Context,
  actor: Actor,
  { text, language, limit }: z.infer<typeof LinkTextBody>,
): Promise<LinkTextResult> {
  const { vocabulary, engineVersion, taxonomyVersion } = engine.current
  const { organisationId } = actor
  const termsOf = await readTerms(db, organisationId ? [organisationId] : [])
  const terms = compileTerms(termsOf(organisationId))
  const result = linkTaught(vocabulary, text, terms, { ...TO_KEEP, ...(language ? { language } : {}) })
  const links = linksToKeep(result.links).slice(0, limit)
  const labelOf = await readLabels(
    db,
    links.map((link) => link.uri),
  )
  // Guests may try the words of the installation, and are not told that they were taught.
  const taughtBehind = await readTaughtWords(
    db,
    'learner',
    [],
    actor.userId ? links.flatMap((link) => link.taughtBy ?? []) : [],
  )
  return {
    engineVersion,
    taxonomyVersion,
    language: result.language,
    skills: links.map((link) => ({
      uri: link.uri,
      ...labelOf(link.uri),
      state: link.counts ? ('linked' as const) : ('suggested' as const),
      counts: link.counts,
      importance: link.importance,
      level: link.level && { level: link.level.level, evidence: [...link.level.evidence] },
      score: link.score,
      method: link.method,
      matchedLabel: link.taughtBy && !actor.userId ? null : link.matchedLabel,
      evidence: link.evidence.map(([start, end]): [number, number] => [start, end]),
      signals: { ...link.signals },
      taught: taughtBehind('', link.uri, link.taughtBy ?? null),
    })),
  }
}
