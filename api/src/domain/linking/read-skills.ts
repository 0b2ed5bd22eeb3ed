import { and, asc, eq, inArray } from 'drizzle-orm'
import type { LinkedSkill } from '../../contract/linking.ts'
import type { Database } from '../../db/client.ts'
import { skillLink, skillLinkDecision } from '../../db/schema/index.ts'
import type { SubjectKind } from '../../db/schema/linking.ts'
import { readLabels } from '../taxonomy/read-labels.ts'
import { readSuccessors } from '../taxonomy/read-successors.ts'
import { readTaughtWords } from './terms/read-taught-words.ts'

type LinkRow = typeof skillLink.$inferSelect
type DecisionRow = typeof skillLinkDecision.$inferSelect

/**
 * Skills of many subjects, engine's readings and people's decisions together: what counts first, then suggestions, then
 * rejected. A retired skill with a successor is read as its successor, as in the view skill_effective.
 * @param withTaught  whether to tell which taught words are behind it: for those whose words they are, and for nobody else
 */
export async function readSkills(
  db: Database,
  kind: SubjectKind,
  ids: readonly string[],
  { withTaught = false }: { readonly withTaught?: boolean } = {},
): Promise<Map<string, LinkedSkill[]>> {
  if (ids.length === 0) return new Map()
  const [links, decisions] = [
    await db
      .select()
      .from(skillLink)
      .where(and(eq(skillLink.subjectKind, kind), inArray(skillLink.subjectId, [...ids])))
      .orderBy(asc(skillLink.rank)),
    await db
      .select()
      .from(skillLinkDecision)
      .where(and(eq(skillLinkDecision.subjectKind, kind), inArray(skillLinkDecision.subjectId, [...ids])))
      .orderBy(asc(skillLinkDecision.id)),
  ]
  const named = [...links, ...decisions].map((row) => row.conceptUri)
  const today = await readSuccessors(db, named)
  const labelOf = await readLabels(db, named.map(today))
  const taughtBehind = withTaught
    ? await readTaughtWords(
        db,
        kind,
        ids,
        links.flatMap((link) => link.taughtTermId ?? []),
      )
    : () => null
  const result = new Map<string, LinkedSkill[]>()
  for (const id of ids) {
    const own = new Map<string, { link?: LinkRow; decision?: DecisionRow }>()
    for (const link of links) {
      const uri = today(link.conceptUri)
      // Two readings that are one skill today: the one that counts speaks, else the one of that very skill, else the best.
      const other = own.get(uri)?.link
      if (link.subjectId !== id || (other && !speaksBefore(link, other, uri))) continue
      own.set(uri, { link })
    }
    for (const decision of decisions) {
      const uri = today(decision.conceptUri)
      if (decision.subjectId === id) own.set(uri, { ...own.get(uri), decision })
    }
    const skills = [...own].flatMap(([uri, parts]) => {
      const skill = toSkill(uri, parts.link, parts.decision?.verdict === 'withdraw' ? undefined : parts.decision)
      if (!skill) return []
      const taught = taughtBehind(id, uri, parts.link?.taughtTermId ?? null)
      // A taught term is nobody's business but its owner's.
      const matchedLabel = parts.link?.taughtTermId && !taught ? null : skill.matchedLabel
      return [{ ...skill, ...labelOf(uri), matchedLabel, taught }]
    })
    result.set(
      id,
      skills.sort((a, b) => order(a) - order(b) || (b.score ?? 1) - (a.score ?? 1) || (a.uri < b.uri ? -1 : 1)),
    )
  }
  return result
}

const speaksBefore = (link: LinkRow, other: LinkRow, uri: string): boolean =>
  link.counts === other.counts ? link.conceptUri === uri : link.counts

const order = (skill: { counts: boolean; state: string }) => (skill.counts ? 0 : skill.state === 'suggested' ? 1 : 2)

function toSkill(
  uri: string,
  link: LinkRow | undefined,
  decision: DecisionRow | undefined,
): Omit<LinkedSkill, 'labelDe' | 'labelEn' | 'taught'> | null {
  // A withdrawn addition that the text does not carry leaves nothing to show.
  if (!link && !decision) return null
  const state = decision
    ? decision.verdict === 'reject'
      ? 'rejected'
      : link
        ? 'confirmed'
        : 'added'
    : link?.counts
      ? 'linked'
      : 'suggested'
  return {
    uri,
    state,
    counts: state === 'linked' || state === 'confirmed' || state === 'added',
    importance: decision?.importance ?? link?.importance ?? 'must',
    level: link?.level ?? null,
    score: link?.score ?? null,
    method: link?.method ?? null,
    matchedLabel: link?.matchedLabel ?? null,
    evidence: link?.evidence ?? [],
    signals: link?.signals ?? {},
  }
}

/** Words of a text that prove a skill. */
export const wordsOf = (text: string, evidence: readonly (readonly [number, number])[]): string[] =>
  evidence.map(([start, end]) => text.slice(start, end))
