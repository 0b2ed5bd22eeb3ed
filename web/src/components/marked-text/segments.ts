import type { LinkedSkill } from 'api/contract/linking'

export interface Segment {
  from: number
  text: string
  /** Skills these words prove, strongest first; empty = plain text. */
  skills: LinkedSkill[]
  /** Counting skills whose first passage ends with this segment: their tag stands behind it. */
  tags: LinkedSkill[]
}

export const strengthOf = (skill: LinkedSkill): number => (skill.state === 'confirmed' ? 1 : (skill.score ?? 1))

/** Neighbouring evidence ("technical" "drawings") is one passage to the eye: only spaces or a hyphen lie between. */
export function passagesOf(text: string, skill: LinkedSkill): [number, number][] {
  const valid = skill.evidence.filter(([start, end]) => start < end && end <= text.length).sort((a, b) => a[0] - b[0])
  const passages: [number, number][] = []
  for (const [start, end] of valid) {
    const last = passages.at(-1)
    if (last && (start <= last[1] || /^[\s-]{1,3}$/.test(text.slice(last[1], start)))) last[1] = Math.max(last[1], end)
    else passages.push([start, end])
  }
  return passages
}

/** Cuts a text at every edge of evidence, so that overlapping evidence needs no nested elements. O(edges x skills). */
export function segmentsOf(text: string, skills: readonly LinkedSkill[]): Segment[] {
  const shown = skills.filter((skill) => skill.state !== 'rejected').sort((a, b) => strengthOf(b) - strengthOf(a))
  const passages = new Map(shown.map((skill) => [skill, passagesOf(text, skill)]))
  const edges = new Set([0, text.length, ...[...passages.values()].flat(2)])
  const sorted = [...edges].sort((a, b) => a - b)
  const segments: Segment[] = []
  for (const [index, from] of sorted.entries()) {
    const to = sorted[index + 1]
    if (to === undefined) break
    const proven = shown.filter((skill) => passages.get(skill)?.some(([start, end]) => start <= from && to <= end))
    const counting = proven.filter((skill) => skill.counts)
    segments.push({
      from,
      text: text.slice(from, to),
      // Guesses are marked only where nothing surer is.
      skills: counting.length > 0 ? counting : proven,
      tags: shown.filter((skill) => skill.counts && passages.get(skill)?.[0]?.[1] === to),
    })
  }
  return segments
}

/** The words of a text that prove a skill, each once. */
export function wordsOf(text: string, skill: LinkedSkill): string[] {
  return [
    ...new Set(
      passagesOf(text, skill)
        .map(([start, end]) => text.slice(start, end).trim())
        .filter(Boolean),
    ),
  ]
}
