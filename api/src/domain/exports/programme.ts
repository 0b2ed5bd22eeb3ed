import type { Context } from '../../context.ts'
import type { ProgrammeSummary } from '../../contract/accounts.ts'
import { AppError } from '../../errors.ts'
import { readProgramme } from '../learners/read-programme.ts'
import type { Words } from './list.ts'

type Needs = Pick<Context, 'db' | 'now'>

/** The running programme; null before one has been set up. */
const findProgramme = (context: Needs): Promise<ProgrammeSummary | null> =>
  readProgramme(context).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  })

/** Whether figures without a mark of their own are invented. */
export const isSampleProgramme = async (context: Needs): Promise<boolean> =>
  (await findProgramme(context))?.isSample ?? false

/** Names of learner groups by code; a code without a name stands for itself. */
export async function readGroupNames(context: Needs): Promise<(code: string) => Words> {
  const groups = (await findProgramme(context))?.groups ?? []
  const names = new Map<string, Words>(groups.map(({ code, nameDe, nameEn }) => [code, [nameDe, nameEn]]))
  return (code) => names.get(code) ?? [code, code]
}
