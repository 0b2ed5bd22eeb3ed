import type { MissingForMicrodegree, PartKind } from '../../../contract/microdegrees.ts'

interface Judged {
  readonly awardingBody: string | null
  readonly electivesNeeded: number
  readonly parts: readonly { readonly kind: PartKind; readonly status: 'draft' | 'published' | 'retired' }[]
}

/** What still blocks publication: who awards it, at least two parts to earn, a choice that exists, and offers one can take. */
export function missingForPublication({ awardingBody, electivesNeeded, parts }: Judged): MissingForMicrodegree[] {
  const electives = parts.filter((part) => part.kind === 'elective').length
  const toEarn = parts.length - electives + electivesNeeded
  const missing: MissingForMicrodegree[] = []
  if (!awardingBody?.trim()) missing.push('awardingBody')
  if (toEarn < 2) missing.push('parts')
  if (electivesNeeded > electives || (electives > 0 && electivesNeeded === 0)) missing.push('electivesNeeded')
  if (parts.some((part) => part.status !== 'published')) missing.push('unpublishedParts')
  return missing
}
