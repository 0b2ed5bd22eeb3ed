import { readFileSync } from 'node:fs'
import { linkText, type SkillLevel, type Vocabulary } from '../../../api/src/engine/index.ts'

export interface GoldenCase {
  readonly id: string
  readonly text: string
  readonly expect: readonly { uri: string; label: string; within: number; level?: SkillLevel | null }[]
  readonly never: readonly { uri: string; label: string }[]
  readonly none: boolean
  readonly reason: string
}

export function readGoldenCases(): GoldenCase[] {
  const file = new URL('../../../data/golden/linking.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { cases: GoldenCase[] }).cases
}

/** What a case asks for and the engine does not do, one sentence each; [] when all is well. */
export function complaints(vocabulary: Vocabulary, { text, expect, never, none }: GoldenCase): string[] {
  const { links } = linkText(vocabulary, text)
  const found: string[] = []
  for (const { uri, label, within, level } of expect) {
    const place = links.findIndex((link) => link.uri === uri)
    if (place < 0 || place >= within) found.push(`"${label}" stands at ${place + 1}, wanted within ${within}`)
    else if (!links[place]!.counts) found.push(`"${label}" does not count (${links[place]!.score.toFixed(2)})`)
    else if (level !== undefined && (links[place]!.level?.level ?? null) !== level)
      found.push(`"${label}" is read as ${links[place]!.level?.level ?? 'no level'}, not ${level}`)
  }
  for (const { uri, label } of never) {
    if (links.some((link) => link.counts && link.uri === uri)) found.push(`"${label}" must not count`)
  }
  const accepted = links.filter((link) => link.accepted)
  if (none && accepted.length > 0)
    found.push(`nothing should be accepted, but ${accepted.map((link) => link.matchedLabel)} is`)
  return found
}
