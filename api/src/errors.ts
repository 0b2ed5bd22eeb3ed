/** Every way a verb can refuse, with its HTTP status and the sentence a person reads first. */
export const ERRORS = {
  validation: [400, 'Some of the input is not right'],
  'bad-cursor': [400, 'This page link is no longer valid'],
  unauthenticated: [401, 'Please sign in first'],
  'token-invalid': [401, 'This token is not valid'],
  'wrong-password': [401, 'E-mail address or password is not right'],
  forbidden: [403, 'You may not do this'],
  'insufficient-scope': [403, 'This token was not made for this'],
  'not-found': [404, 'This does not exist, or you may not see it'],
  'no-goal': [404, 'No goal is set yet'],
  'invitation-invalid': [404, 'This link is not valid any more'],
  conflict: [409, 'This cannot be done in the present state'],
  'email-taken': [409, 'There is already an account with this e-mail address'],
  'import-running': [409, 'An import is already running'],
  'idempotency-key-running': [409, 'The first request with this Idempotency-Key is still running'],
  'idempotency-answer-not-kept': [409, 'This was done already, and its answer is not kept'],
  'run-full': [409, 'All seats of this run are taken'],
  'revision-conflict': [412, 'Somebody else changed this in the meantime'],
  'unknown-concept': [422, 'This skill is not in the loaded taxonomy'],
  'words-too-short': [422, 'These words are too short to be recognised safely'],
  'words-too-long': [422, 'This is a sentence, not a term: at most five words'],
  'words-too-general': [422, 'These words stand in too many texts to mean one skill'],
  'words-personal': [422, 'Names, addresses and numbers of persons are not kept'],
  'words-known': [422, 'These words are understood already'],
  'annex-incomplete': [422, 'Mandatory elements are still missing'],
  'too-many-rows': [422, 'The list is too long for this kind of file'],
  'idempotency-key-reused': [422, 'This Idempotency-Key was used for another request'],
  unprocessable: [422, 'This cannot be accepted as it is'],
  'revision-required': [428, 'Say which revision you edited (If-Match)'],
  'too-many-requests': [429, 'Too many requests'],
  internal: [500, 'Something went wrong on our side'],
} as const satisfies Record<string, readonly [number, string]>

export type ErrorCode = keyof typeof ERRORS

export interface FieldError {
  readonly path: string
  readonly message: string
}

/** What a verb throws; one handler turns it into problem+json. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly errors: readonly FieldError[] | undefined
  /** For revision conflicts: the record as it stands now. */
  readonly current: unknown
  constructor(
    code: ErrorCode,
    detail?: string,
    more: { errors?: readonly FieldError[]; current?: unknown; cause?: unknown } = {},
  ) {
    super(detail ?? ERRORS[code][1], more.cause === undefined ? undefined : { cause: more.cause })
    this.code = code
    this.errors = more.errors
    this.current = more.current
  }
  get status(): number {
    return ERRORS[this.code][0]
  }
}

/** One field at fault, named. */
export const fieldError = (path: string, message: string): AppError =>
  new AppError('validation', `${path}: ${message}`, { errors: [{ path, message }] })
