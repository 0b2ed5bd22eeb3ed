import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Contestant, Evaluation } from '../../../api/src/contract/quality-evaluation.ts'
import type { Taxonomy } from '../../../api/src/engine/types.ts'
import type { PeerMeasures, PeerName } from './measure-peers.ts'

const FILE = fileURLToPath(new URL('../../../data/evaluation/link.json', import.meta.url))

export interface Published extends Pick<Evaluation, 'engineVersion' | 'command'> {
  readonly taxonomy: Taxonomy
  readonly ours: Evaluation['ours']
  /** Ours over the texts that the peers were asked. */
  readonly sameTexts: Contestant
  readonly peers: Partial<Record<PeerName, PeerMeasures>>
}

/** Writes what a run measured to the file that the page "How good is the matching?" reads. */
export function publishEvaluation({ taxonomy, ours, sameTexts, peers, ...rest }: Published): string {
  const skills = taxonomy.concepts.filter(({ kind }) => kind === 'skill')
  const labels = skills.flatMap((concept) => concept.labels)
  const evaluation = Evaluation.parse({
    ...rest,
    evaluatedOn: new Date().toISOString().slice(0, 10),
    taxonomy: {
      version: taxonomy.version,
      skills: skills.length,
      labels: labels.length,
      everydayTerms: labels.filter(({ kind }) => kind === 'everyday').length,
    },
    machine: { node: process.version, cores: availableParallelism() },
    ours,
    sameTexts: [
      { name: 'ours', ...sameTexts },
      ...Object.entries(peers).map(([name, measures]) => ({ name, ...measures })),
    ],
  })
  mkdirSync(dirname(FILE), { recursive: true })
  writeFileSync(FILE, `${JSON.stringify(evaluation, null, 2)}\n`)
  return FILE
}
