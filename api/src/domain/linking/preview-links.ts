import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { LinkTextBody, LinkTextResult } from '../../contract/linking.ts'
import { linkText } from '../../engine/index.ts'
import { readLabels } from '../taxonomy/read-labels.ts'

/** Skills in any text, with their evidence; nothing is stored. */
export async function previewLinks(
  { db, engine }: Context,
  _actor: Actor,
  { text, language, limit }: z.infer<typeof LinkTextBody>,
): Promise<LinkTextResult> {
  const { vocabulary, engineVersion, taxonomyVersion } = engine.current
  const result = linkText(vocabulary, text, { limit, ...(language ? { language } : {}) })
  const labelOf = await readLabels(
    db,
    result.links.map((link) => link.uri),
  )
  return {
    engineVersion,
    taxonomyVersion,
    language: result.language,
    skills: result.links.map((link) => ({
      uri: link.uri,
      ...labelOf(link.uri),
      state: link.accepted ? ('linked' as const) : ('suggested' as const),
      counts: link.accepted,
      importance: link.importance,
      score: link.score,
      method: link.method,
      matchedLabel: link.matchedLabel,
      evidence: link.evidence.map(([start, end]): [number, number] => [start, end]),
      signals: { ...link.signals },
    })),
  }
}
