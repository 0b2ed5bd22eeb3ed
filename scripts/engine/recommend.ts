/**
 * Plans for a file of cases, without a database.
 *
 *     npm run --silent recommend -- --in cases.json --out plans.json [--taxonomy <folder, zip or none>] [--nodes 200000] [--seconds 20]
 *
 * Shapes of both files: api/src/contract/pathway-cases.ts. Model: api/src/engine/pathway/README.md. Near skills come from the
 * starter taxonomy unless another one is named; URIs that it does not know count for themselves alone. A search past its nodes or
 * seconds (per case) answers with its best plan, "optimal": false and the gap. Faults of the input go to stderr, one a line with
 * case and field; then nothing is written and the exit code is 2.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CaseError, readCases } from './read-cases.ts'
import { readGraph, STARTER } from './read-graph.ts'
import { solveCase } from './solve-case.ts'

const MOST_PROBLEMS = 50

function readFlags() {
  const { values } = parseArgs({
    options: {
      in: { type: 'string' },
      out: { type: 'string' },
      taxonomy: { type: 'string', default: STARTER },
      nodes: { type: 'string', default: '200000' },
      seconds: { type: 'string', default: '20' },
    },
  })
  const { in: input, out: output, taxonomy } = values
  if (input === undefined || output === undefined) throw new CaseError(['both --in and --out are needed'])
  return {
    input,
    output,
    taxonomy,
    nodes: positive('nodes', values.nodes),
    seconds: positive('seconds', values.seconds),
  }
}

function positive(name: string, text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new CaseError([`--${name} must be a number above 0, not "${text}"`])
  return value
}

async function main(): Promise<void> {
  const { input, output, taxonomy, nodes, seconds } = readFlags()
  const cases = readCases(readFileSync(input, 'utf8'))
  const graph = await readGraph(taxonomy)
  const plans = cases.map((asked) => {
    const deadline = performance.now() + seconds * 1000
    return solveCase(graph, asked, { nodeLimit: nodes, shouldStop: () => performance.now() > deadline })
  })
  writeFileSync(output, `${JSON.stringify({ plans }, null, 2)}\n`)
}

try {
  await main()
} catch (error) {
  const problems = error instanceof CaseError ? error.problems : [(error as Error).message]
  for (const problem of problems.slice(0, MOST_PROBLEMS)) console.error(problem)
  if (problems.length > MOST_PROBLEMS) console.error(`and ${problems.length - MOST_PROBLEMS} more`)
  process.exitCode = 2
}
