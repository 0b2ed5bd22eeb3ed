import { eq, isNull, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Actor, Context } from '../../context.ts'
import type { TokenKind } from '../../contract/machines.ts'
import { organisation } from '../../db/schema/index.ts'
import { AppError, fieldError } from '../../errors.ts'

export interface Owner {
  readonly organisationId: string | null
  readonly organisationName: string | null
  readonly kind: TokenKind
}

/** For whom something is made: people's own organisation; managers name one, or mean the whole programme. */
export async function ownerOf(
  { db }: Context,
  actor: Actor,
  { organisationId: named }: { organisationId?: string | undefined },
): Promise<Owner> {
  const organisationId = actor.role === 'manager' ? named : actor.organisationId
  if (actor.role !== 'manager' && (!organisationId || (named && named !== organisationId)))
    throw new AppError('forbidden', 'This can be made for your own organisation only.')
  if (!organisationId) return { organisationId: null, organisationName: null, kind: 'programme' }
  const [row] = await db.select().from(organisation).where(eq(organisation.id, organisationId))
  if (!row) throw fieldError('organisationId', 'is not an organisation of this installation')
  return { organisationId, organisationName: row.name, kind: row.kind }
}

/** Rows an actor may see and change: managers all of them, others those of their organisation. */
export function ownedBy(actor: Actor, column: PgColumn): SQL | undefined {
  if (actor.role === 'manager') return undefined
  if (!actor.organisationId) throw new AppError('forbidden')
  return eq(column, actor.organisationId)
}

export const sameOwner = (column: PgColumn, organisationId: string | null): SQL =>
  organisationId === null ? isNull(column) : eq(column, organisationId)
