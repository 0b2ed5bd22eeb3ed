import type { MicroCredentialInput } from '../../contract/catalogue.ts'

/** The text that skills are read from, and that their evidence points into: stored fields in, the same text out, always. */
export const linkedTextOf = ({
  title,
  summary,
  learningOutcomes,
}: Pick<MicroCredentialInput, 'title' | 'summary' | 'learningOutcomes'>): string =>
  `${title}\n${summary}\n${learningOutcomes.join('\n')}`
