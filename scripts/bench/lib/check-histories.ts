import { sql } from 'drizzle-orm'
import type { Context } from '../../../api/src/context.ts'
import type { Database } from '../../../api/src/db/client.ts'
import { foldAll, foldStep } from '../../../api/src/domain/reports/rollups/fold-changes.ts'
import { checkGaps, checkViews } from './check-gaps.ts'
import { checkCells } from './check-worlds.ts'
import {
  ALL_WORLD_SKILLS,
  aRandomFilter,
  aRandomNeed,
  clearWorlds,
  insertEvents,
  insertNeeds,
  laySkills,
  layWorlds,
  pick,
  type Random,
  WORLD_DAY,
  WORLD_GROUPS,
  type Worlds,
  whole,
} from './gap-worlds.ts'
import { readRecords, workOut } from './naive-gaps.ts'

interface Stage {
  readonly db: Database
  readonly random: Random
  readonly worlds: Worlds
  readonly needs: string[]
  /** Those who are not erased. */
  readonly learners: string[]
  readonly day: () => string
  readonly turn: (day: string) => void
}

const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** What may happen to a region, as the statements that verbs and imports end in. */
const EVENTS: Readonly<Record<string, (stage: Stage) => Promise<unknown> | unknown>> = {
  async posted({ db, random, worlds, needs }) {
    const need = aRandomNeed(random, pick(random, worlds.regions), pick(random, worlds.organisations))
    await insertNeeds(db, [need])
    await laySkills(db, random, [{ kind: 'need', id: need.id }], 0.3)
    needs.push(need.id)
  },
  edited: ({ db, random, needs }) =>
    db.execute(sql`update need set openings = ${1 + whole(random, 9)}, region = ${pick(random, ['XX00', 'XX001', 'XX01'])},
      status = ${pick(random, ['open', 'closed'])}, needed_until = ${pick(random, [null, '2026-06-17', '2026-06-20'])}::date,
      language = ${pick(random, ['de', 'en'])} where id = ${pick(random, needs)}`),
  deleted: ({ db, random, needs }) =>
    db.execute(sql`update need set deleted_at = now() where id = ${pick(random, needs)}`),
  restored: ({ db, random, needs }) =>
    db.execute(sql`update need set deleted_at = null where id = ${pick(random, needs)}`),
  decided: ({ db, random, needs, learners, worlds }) => {
    const [kind, ids] = pick(random, [
      ['need', needs],
      ['micro-credential', worlds.offers],
      ['learner', learners],
    ] as const)
    return db.execute(sql`insert into skill_link_decision (subject_kind, subject_id, concept_uri, verdict, importance)
      values (${kind}, ${pick(random, ids)}, ${pick(random, ALL_WORLD_SKILLS)},
        ${pick(random, ['accept', 'reject', 'add', 'withdraw'])}, ${pick(random, ['must', 'nice', null])})`)
  },
  async relinked({ db, random, needs, learners, worlds }) {
    const [kind, ids] = pick(random, [
      ['need', needs],
      ['micro-credential', worlds.offers],
      ['learner', learners],
    ] as const)
    const id = pick(random, ids)
    await db.execute(sql`delete from skill_link where subject_kind = ${kind} and subject_id = ${id}`)
    await laySkills(db, random, [{ kind, id }], 0.4)
  },
  'published or retired': ({ db, random, worlds }) =>
    db.execute(
      sql`update micro_credential set status = ${pick(random, ['published', 'retired'])} where id = ${pick(random, worlds.offers)}`,
    ),
  'a business moved': ({ db, random, worlds }) =>
    db.execute(sql`update organisation set sector = ${pick(random, ['care', 'textile', null])}, size_class = ${pick(random, ['micro', 'large', null])}
      where id = ${pick(random, worlds.organisations)}`),
  enrolled: ({ db, random, worlds, learners, day }) =>
    worlds.runs.length === 0
      ? null
      : insertEvents(db, [
          {
            learner: pick(random, learners),
            run: pick(random, worlds.runs),
            kind: pick(random, ['enrolled', 'started', 'completed', 'withdrawn']),
            on: later(day(), whole(random, 5) - 1),
          },
        ]),
  'agreed or not': ({ db, random, learners }) =>
    db.execute(sql`insert into consent_event (learner_id, purpose, granted, at)
      values (${pick(random, learners)}, ${pick(random, ['matching', 'statistics'])}, ${pick(random, [true, false])}, clock_timestamp())`),
  erased({ db, random, learners }) {
    // Somebody stays for the events to come.
    if (learners.length < 3) return null
    const [learner] = learners.splice(whole(random, learners.length), 1)
    return db.execute(sql`delete from learner where id = ${learner}`)
  },
  'a skill was succeeded': ({ db, random }) =>
    db.execute(sql`insert into concept_successor (concept_uri, successor_uri, final_uri, source)
      select uri, next, next, 'manager' from (values (${ALL_WORLD_SKILLS.at(-1)}, ${pick(random, ALL_WORLD_SKILLS.slice(0, 5))})) v(uri, next)
      on conflict (concept_uri) do update set final_uri = excluded.final_uri`),
  'a skill changed its group': async ({ db, random }) => {
    const skill = pick(random, ALL_WORLD_SKILLS.slice(0, 10))
    await db.execute(sql`delete from concept_relation where from_uri = ${skill} and kind = 'broader'`)
    await db.execute(
      sql`insert into concept_relation (from_uri, to_uri, kind) values (${skill}, ${pick(random, WORLD_GROUPS)}, 'broader')`,
    )
    await db.execute(
      sql`insert into taxonomy_version (version, name, skills, occupations, labels, languages) values ('', '', 0, 0, 0, '{}')`,
    )
  },
  'days passed': ({ random, day, turn }) => turn(later(day(), 1 + whole(random, 3))),
}

/**
 * Random histories: after each event the sums are folded, now and then only in part at first, and must equal the naive count.
 * @returns  differences, in words, with the event they came after
 */
export async function checkHistories(
  context: Context,
  random: Random,
  { histories, steps }: { histories: number; steps: number },
  { turn, report = () => undefined }: { turn: (day: string) => void; report?: (done: number) => void },
): Promise<string[]> {
  const { db } = context
  for (let history = 0; history < histories; history++) {
    let day = WORLD_DAY
    const turnTo = (next: string) => {
      day = next
      turn(next)
    }
    turnTo(WORLD_DAY)
    await clearWorlds(db)
    const worlds = await layWorlds(db, random, 3)
    const stage: Stage = {
      db,
      random,
      worlds,
      needs: [...worlds.needs],
      learners: [...worlds.learners],
      day: () => day,
      turn: turnTo,
    }
    for (let step = 0; step < steps; step++) {
      const name = pick(random, Object.keys(EVENTS))
      await EVENTS[name]?.(stage)
      if (random() < 0.3) continue
      if (random() < 0.3) await foldStep(context, 2)
      await foldAll(context)
      const naive = workOut(await readRecords(db), day)
      const filter = aRandomFilter(random, pick(random, worlds.regions))
      const differences = [
        ...(await checkCells(context, naive)),
        ...(await checkGaps(context, naive, { ...filter, by: pick(random, ['skill', 'group']), group: undefined })),
        ...(await checkViews(context, naive, { ...filter, concept: pick(random, [undefined, ...WORLD_GROUPS]) })),
      ]
      if (differences.length > 0)
        return differences.map((text) => `history ${history}, step ${step}, after "${name}": ${text}`)
    }
    report(history + 1)
  }
  return []
}
