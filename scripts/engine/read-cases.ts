import { PathwayCase, PathwayCases } from '../../api/src/contract/pathway-cases.ts'

/** What is wrong with a file of cases, one line each. */
export class CaseError extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/**
 * Cases from the text of a file, each checked by itself.
 * @throws {CaseError} naming case and field of everything that is unknown, missing, mistyped or told twice
 */
export function readCases(text: string): PathwayCase[] {
  const outer = PathwayCases.safeParse(parseJson(text))
  if (!outer.success) throw new CaseError(outer.error.issues.map(({ path, message }) => `${fieldOf(path)}: ${message}`))
  const problems: string[] = []
  const cases: PathwayCase[] = []
  const ids = new Set<string>()
  outer.data.cases.forEach((raw, position) => {
    const name = nameOf(raw, position)
    const read = PathwayCase.safeParse(raw)
    if (!read.success) {
      for (const { path, message } of read.error.issues) problems.push(`${name}, ${fieldOf(path)}: ${message}`)
      return
    }
    if (ids.has(read.data.id)) problems.push(`${name}, id: another case has the same`)
    ids.add(read.data.id)
    problems.push(...repeated(read.data).map((problem) => `${name}, ${problem}`))
    cases.push(read.data)
  })
  if (problems.length > 0) throw new CaseError(problems)
  return cases
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CaseError([`the file is not JSON: ${(error as Error).message}`])
  }
}

function nameOf(raw: unknown, position: number): string {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined
  return typeof id === 'string' ? `case "${id}"` : `cases[${position}]`
}

/** catalogue[3].runs[0].end */
function fieldOf(path: readonly PropertyKey[]): string {
  const field = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
  return field === '' ? 'the whole' : field
}

/** A credential has one id, and so has a run within its credential. */
function repeated({ catalogue }: PathwayCase): string[] {
  const problems: string[] = []
  const seen = new Set<string>()
  catalogue.forEach(({ id, runs = [] }, c) => {
    if (seen.has(id)) problems.push(`catalogue[${c}].id: another credential is called "${id}" too`)
    seen.add(id)
    const runIds = new Set<string>()
    runs.forEach((run, r) => {
      if (runIds.has(run.id)) problems.push(`catalogue[${c}].runs[${r}].id: another run is called "${run.id}" too`)
      runIds.add(run.id)
    })
  })
  return problems
}
