/** The same value gives the same text, whatever order its keys came in: the database keeps another one than the form. */
const canonical = (value: unknown) =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  )

export const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** Fields of my version that the other one has differently, for the person who has to choose. */
export function differingFields<T extends object>(mine: T, theirs: T): (keyof T)[] {
  return (Object.keys(mine) as (keyof T)[]).filter((field) => !isSame(mine[field], theirs[field]))
}
