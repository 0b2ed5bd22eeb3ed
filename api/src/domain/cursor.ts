import { AppError } from '../errors.ts'

/** Position after the last row of a page, newest first. */
export interface Position {
  readonly at: Date
  readonly id: string
}

export const encodeCursor = ({ at, id }: Position): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url')

/** @throws {AppError} bad-cursor */
export function decodeCursor(cursor: string): Position {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, string]
    const date = new Date(at)
    if (Number.isNaN(date.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) throw new Error('not a position')
    return { at: date, id }
  } catch (error) {
    throw new AppError('bad-cursor', undefined, { cause: error })
  }
}
