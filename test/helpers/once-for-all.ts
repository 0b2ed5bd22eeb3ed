interface Held<T> {
  readonly made: T
  users: number
}

const held = globalThis as unknown as Record<symbol, Held<unknown> | undefined>

/**
 * What several projects of one run set up alike is made once; the last of them takes it down.
 * @param name  tells one thing from another; the modules of a project are its own, so that it is kept with the process
 */
export function onceForAll<T extends { close(): Promise<void> }>(
  name: string,
  make: () => T,
): { made: T; leave(): Promise<void> } {
  const key = Symbol.for(`tucacademy.tests.${name}`)
  const known = held[key] as Held<T> | undefined
  const entry = known ?? { made: make(), users: 0 }
  held[key] = entry
  entry.users++
  return {
    made: entry.made,
    async leave() {
      if (--entry.users > 0) return
      held[key] = undefined
      await entry.made.close()
    },
  }
}
