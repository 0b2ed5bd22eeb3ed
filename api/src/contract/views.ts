import { z } from 'zod'
import { Instant, ShortText, Uuid } from './common.ts'

export const VIEW_LIMITS = { perPerson: 50, searchLength: 1500 } as const

/** Pages whose address is a view worth a name. */
export const ViewPage = z.enum(['overview', 'gaps'])
export type ViewPage = z.infer<typeof ViewPage>
/** What stands behind the question mark of an address; the page is said apart, so that it leads nowhere else. */
export const ViewSearch = z
  .string()
  .max(VIEW_LIMITS.searchLength)
  .regex(/^[^\s#?\\]*$/, 'expected what stands behind the question mark of an address')

export const SavedView = z.strictObject({
  id: Uuid,
  page: ViewPage,
  name: z.string(),
  search: ViewSearch,
  sharedWithTeam: z.boolean(),
  isMine: z.boolean(),
  /** Who shares it; null for one's own. */
  ownerName: z.string().nullable(),
  createdAt: Instant,
  revision: z.number().int(),
})
export type SavedView = z.infer<typeof SavedView>
/** Own views first, then what managers share with the team; by name. */
export const SavedViewList = z.strictObject({ items: z.array(SavedView) })
export type SavedViewList = z.infer<typeof SavedViewList>

export const SaveView = z.strictObject({
  page: ViewPage,
  name: ShortText,
  search: ViewSearch,
  /** Managers alone share. */
  sharedWithTeam: z.boolean().default(false),
})
export type SaveView = z.input<typeof SaveView>
/** Renames or shares; sent with If-Match. */
export const EditView = z.strictObject({ name: ShortText, sharedWithTeam: z.boolean() })
export type EditView = z.infer<typeof EditView>
