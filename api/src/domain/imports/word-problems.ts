import type { RowProblem } from '../../contract/imports.ts'
import type { ImportRowProblem } from '../../db/schema/imports.ts'
import { DEFINITIONS } from './kinds/definitions.ts'
import type { RowKind } from './kinds/kind.ts'
import { fieldOfProblem, wordProblem } from './kinds/word-problem.ts'

/** Problems as they are kept -> as people read them, in both languages. */
export function wordProblems(kind: string, problems: readonly ImportRowProblem[] | null): RowProblem[] {
  const fields = DEFINITIONS[kind as RowKind]?.fields ?? []
  return (problems ?? []).map((problem) => {
    const field = fieldOfProblem(fields, problem)
    return {
      column: problem.column,
      value: problem.value,
      code: problem.code,
      messageDe: wordProblem(problem, field, 'de'),
      messageEn: wordProblem(problem, field, 'en'),
    }
  })
}
