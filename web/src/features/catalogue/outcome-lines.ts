import type { LinkedSkill } from 'api/contract/linking'

export interface OutcomeLine {
  from: number
  text: string
  skills: LinkedSkill[]
}

/**
 * Each learning outcome with the evidence that lies in it, moved to the outcome's own offsets. The linked text also holds
 * title and summary, which stand at the top of the page already. An outcome the text does not hold keeps its words.
 */
export function outcomeLines(linkedText: string, outcomes: string[], skills: LinkedSkill[]): OutcomeLine[] {
  // From the end: a title or summary may use the same words as an outcome.
  let before = linkedText.length
  return [...outcomes]
    .reverse()
    .map((text) => {
      const from = before > 0 ? linkedText.lastIndexOf(text, before - 1) : -1
      if (from < 0) return { from, text, skills: [] }
      before = from
      const to = from + text.length
      const inside = skills.flatMap((skill) => {
        const evidence = skill.evidence
          .filter(([start, end]) => from <= start && end <= to)
          .map(([start, end]): [number, number] => [start - from, end - from])
        return evidence.length > 0 ? [{ ...skill, evidence }] : []
      })
      return { from, text, skills: inside }
    })
    .reverse()
}
