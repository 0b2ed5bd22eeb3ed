import { createHash, randomBytes } from 'node:crypto'

/** Long enough that guessing is hopeless; only its hash is stored. */
export const newToken = (): string => randomBytes(24).toString('base64url')
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
/** One-time entry links hold for two months. */
export const LINK_DAYS = 60
