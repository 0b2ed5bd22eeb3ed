import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's top: the server's code lies at another depth once it is built. */
const top = (folder: string): string =>
  existsSync(join(folder, 'pnpm-workspace.yaml')) || dirname(folder) === folder ? folder : top(dirname(folder))

const root = top(dirname(fileURLToPath(import.meta.url)))

/** Whether this is the built code and not its source, read by a loader. */
export const isBuilt = import.meta.url.endsWith('.js')

/** An absolute path from one that starts at the repository's top. */
export const fromRoot = (...parts: string[]): string => join(root, ...parts)
