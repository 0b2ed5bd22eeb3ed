import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits behind a mark by which secret scanners know it. */
export const newApiToken = (): string => `tuc_${randomBytes(32).toString('base64url')}`
/** Random bits need no salt and no slow hash: nobody can guess them. */
export const hashApiToken = (shown: string): string => createHash('sha256').update(shown).digest('hex')
export const prefixOf = (token: string): string => token.slice(0, 10)

/** A Standard Webhooks secret: 256 random bits, symmetric. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`
