import { ImportKind, ImportState, RowOutcome } from 'api/contract/imports'
import { z } from 'zod'

/** The view is its address; what the address mistypes is left out. */
export const ImportsSearch = z.object({
  kind: ImportKind.optional().catch(undefined),
  state: ImportState.optional().catch(undefined),
})
export type ImportsSearch = z.infer<typeof ImportsSearch>

export const ShownRows = z.enum(['all', ...RowOutcome.options])
export type ShownRows = z.infer<typeof ShownRows>
export const ImportSearch = z.object({ outcome: ShownRows.optional().catch(undefined) })
export type ImportSearch = z.infer<typeof ImportSearch>
