import { Problem } from 'api/contract/common'

export interface FieldProblem {
  path: string
  message: string
}

/** What a failed request says. Status 0 means that no answer arrived at all. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors: FieldProblem[]
  /** On a 412: the record as it is now. */
  readonly current: unknown

  constructor(status: number, problem: { code: string; detail: string; errors?: FieldProblem[]; current?: unknown }) {
    super(problem.detail || problem.code)
    this.name = 'ApiError'
    this.status = status
    this.code = problem.code
    this.detail = problem.detail
    this.errors = problem.errors ?? []
    this.current = problem.current
  }
}

export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError

/** Any failed response becomes an ApiError, also when a proxy answers with HTML. */
export async function readProblem(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null)
  const problem = Problem.safeParse(body)
  if (problem.success) return new ApiError(response.status, problem.data)
  const message = body !== null && typeof body === 'object' && 'message' in body ? String(body.message) : ''
  return new ApiError(response.status, { code: `http-${response.status}`, detail: message })
}
