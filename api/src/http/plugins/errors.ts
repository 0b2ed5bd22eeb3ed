import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import type { Problem } from '../../contract/common.ts'
import { AppError, ERRORS, type ErrorCode, type FieldError } from '../../errors.ts'

interface ZodIssueLike {
  instancePath?: string
  message?: string
  params?: { issue?: { code?: string; keys?: string[]; path?: PropertyKey[]; message?: string } }
}

function fieldErrors(issues: readonly unknown[]): FieldError[] {
  return (issues as ZodIssueLike[]).flatMap(({ instancePath, message, params }) => {
    const path = (instancePath ?? '').replace(/^\//, '').replaceAll('/', '.')
    const keys =
      params?.issue?.keys ??
      /Unrecognized keys?: (.+)$/
        .exec(message ?? '')?.[1]
        ?.split(', ')
        .map((key) => key.replaceAll('"', ''))
    if (keys?.length)
      return keys.map((key) => ({ path: path ? `${path}.${key}` : key, message: 'is not a known field' }))
    return [{ path: path || 'body', message: message ?? 'is not valid' }]
  })
}

function toAppError(error: FastifyError | AppError): AppError {
  if (error instanceof AppError) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = fieldErrors(error.validation)
    return new AppError('validation', errors.map(({ path, message }) => `${path}: ${message}`).join('; '), { errors })
  }
  if (isResponseSerializationError(error)) return new AppError('internal', undefined, { cause: error })
  if (error.statusCode === 429) return new AppError('too-many-requests', error.message)
  if (error.statusCode === 413)
    return new AppError('unprocessable', 'The request is larger than this installation accepts.')
  if (error.statusCode && error.statusCode < 500) return new AppError('validation', error.message)
  return new AppError('internal', undefined, { cause: error })
}

/** RFC 6750: what a machine's library looks for. */
const CHALLENGES: Partial<Record<ErrorCode, string>> = {
  'token-invalid': 'Bearer error="invalid_token"',
  'insufficient-scope': 'Bearer error="insufficient_scope"',
}

export function sendProblem(reply: FastifyReply, error: AppError): FastifyReply {
  const code: ErrorCode = error.code
  const problem: Problem = {
    type: `urn:tucacademy:problem:${code}`,
    title: ERRORS[code][1],
    status: error.status,
    code,
    detail: error.message,
    ...(error.errors ? { errors: [...error.errors] } : {}),
    ...(error.current === undefined ? {} : { current: error.current }),
  }
  const challenge = CHALLENGES[code]
  if (challenge) reply.header('www-authenticate', challenge)
  return reply
    .status(error.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

/** The one place that speaks HTTP about errors. */
export const errorsPlugin = fp(async (app: FastifyInstance) => {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply) => {
    const problem = toAppError(error)
    if (problem.status >= 500) request.log.error({ err: problem.cause ?? error }, 'request failed')
    else request.log.info({ code: problem.code, status: problem.status }, 'request refused')
    return sendProblem(reply, problem)
  })
})
