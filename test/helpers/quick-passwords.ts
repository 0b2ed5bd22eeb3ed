import { createHash } from 'node:crypto'
import type { PasswordHasher } from '../../api/src/http/auth.ts'

const digest = (password: string) => createHash('sha256').update(password).digest('hex')

/** For suites that are not about passwords: the real hash is slow on purpose, and they make a dozen accounts each. */
export const quickPasswords: PasswordHasher = {
  hash: async (password) => digest(password),
  verify: async ({ hash, password }) => hash === digest(password),
}
