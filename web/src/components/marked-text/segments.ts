import type { LinkedSkill } from 'api/contract/linking'

export interface Segment {
  from: number
  text: string
  /** Skills these words prove, strongest first; empty = plain text. */
  skills: LinkedSkill[]
  /** Skills whose first evidence ends with this segment: their tag stands behind it. */
  tags: LinkedSkill[]
}

export const strengthOf = (skill: LinkedSkill): number => (skill.state === 'confirmed' ? 1 : (skill.score ?? 1))

/** Cuts a text at every edge of evidence, so that overlapping evidence needs no nested elements. O(edges x skills). */
export function segmentsOf(text: string, skills: readonly LinkedSkill[]): Segment[] {
  const shown = skills.filter((skill) => skill.state !== 'rejected').sort((a, b) => strengthOf(b) - strengthOf(a))
  const edges = new Set([0, text.length])
  for (const { evidence } of shown) {
    for (const [start, end] of evidence) {
      if (start < end && end <= text.length) edges.add(start).add(end)
    }
  }
  const sorted = [...edges].sort((a, b) => a - b)
  const segments: Segment[] = []
  for (const [index, from] of sorted.entries()) {
    const to = sorted[index + 1]
    if (to === undefined) break
    segments.push({
      from,
      text: text.slice(from, to),
      skills: shown.filter((skill) => skill.evidence.some(([start, end]) => start <= from && to <= end)),
      tags: shown.filter((skill) => firstEnd(skill, text.length) === to),
    })
  }
  return segments
}

function firstEnd(skill: LinkedSkill, length: number): number | null {
  const valid = skill.evidence.filter(([start, end]) => start < end && end <= length)
  const first = valid.reduce<readonly [number, number] | null>(
    (best, span) => (!best || span[0] < best[0] ? span : best),
    null,
  )
  return first ? first[1] : null
}

/** The words of a text that prove a skill, each once. */
export function wordsOf(text: string, skill: LinkedSkill): string[] {
  return [...new Set(skill.evidence.map(([start, end]) => text.slice(start, end).trim()).filter(Boolean))]
}
