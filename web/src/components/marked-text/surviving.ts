import type { LinkedSkill } from 'api/contract/linking'

/**
 * While somebody types, the last answer is older than the text. Evidence before the edit stays, evidence behind it moves
 * with the text, evidence the edit touches goes: nothing flickers and nothing marks the wrong words.
 */
export function survivingSkills(before: string, now: string, skills: readonly LinkedSkill[]): LinkedSkill[] {
  if (before === now) return [...skills]
  const shortest = Math.min(before.length, now.length)
  let prefix = 0
  while (prefix < shortest && before[prefix] === now[prefix]) prefix++
  let suffix = 0
  while (suffix < shortest - prefix && before[before.length - 1 - suffix] === now[now.length - 1 - suffix]) suffix++
  const shift = now.length - before.length
  const behind = before.length - suffix
  return skills.flatMap((skill) => {
    const evidence = skill.evidence.flatMap(([start, end]): [number, number][] => {
      if (end <= prefix) return [[start, end]]
      return start >= behind ? [[start + shift, end + shift]] : []
    })
    return evidence.length > 0 ? [{ ...skill, evidence }] : []
  })
}
