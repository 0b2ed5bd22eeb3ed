import { sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { conceptSuccessor } from '../../db/schema/index.ts'

/**
 * Finds successors of retired concepts, as the taxonomy says or else by an equal preferred label, and follows all chains to
 * their ends. What a manager decided stays.
 */
export async function settleSuccessors(
  db: Database,
  replacements: readonly (readonly [uri: string, successor: string])[] = [],
): Promise<void> {
  for (let from = 0; from < replacements.length; from += 500) {
    const said = JSON.stringify(replacements.slice(from, from + 500).map(([uri, successor]) => ({ uri, successor })))
    await db.execute(sql`
      insert into ${conceptSuccessor} (concept_uri, successor_uri, source)
      select old.uri, new.uri, 'taxonomy'
      from jsonb_to_recordset(${said}::jsonb) as r(uri text, successor text)
      join concept old on old.uri = r.uri and old.status = 'retired'
      join concept new on new.uri = r.successor and new.kind = old.kind
      on conflict (concept_uri) do update set successor_uri = excluded.successor_uri, source = excluded.source, decided_at = now()
      where concept_successor.source <> 'manager' and concept_successor.successor_uri is distinct from excluded.successor_uri`)
  }
  // A label that two active concepts bear says nothing.
  await db.execute(sql`
    insert into ${conceptSuccessor} (concept_uri, successor_uri, source)
    select old.uri, min(new.uri), 'label'
    from concept old
    join concept_label was on was.concept_uri = old.uri and was.kind = 'preferred'
    join concept_label is_now on is_now.kind = 'preferred' and is_now.language = was.language and is_now.text = was.text
    join concept new on new.uri = is_now.concept_uri and new.status = 'active' and new.kind = old.kind
    where old.status = 'retired' and not exists (select 1 from ${conceptSuccessor} s where s.concept_uri = old.uri)
    group by old.uri having count(distinct new.uri) = 1`)
  await followChains(db)
}

/** Longer than any chain of versions; also ends one that bites its own tail. */
const LONGEST_CHAIN = 30

/** Brings final_uri up to date: the active concept at the end of the chain, for concepts that are retired themselves. */
export async function followChains(db: Database): Promise<void> {
  await db.execute(sql`
    with recursive chain(uri, at, length) as (
      select s.concept_uri, s.successor_uri, 1 from ${conceptSuccessor} s
      join concept c on c.uri = s.concept_uri and c.status = 'retired'
      where s.successor_uri is not null
      union all
      select chain.uri, s.successor_uri, length + 1 from chain
      join concept c on c.uri = chain.at and c.status = 'retired'
      join ${conceptSuccessor} s on s.concept_uri = chain.at and s.successor_uri is not null
      where length < ${LONGEST_CHAIN}
    ), ends as (
      select s.concept_uri as uri, (
        select chain.at from chain join concept c on c.uri = chain.at and c.status = 'active'
        where chain.uri = s.concept_uri order by length limit 1
      ) as final_uri from ${conceptSuccessor} s
    )
    update ${conceptSuccessor} set final_uri = ends.final_uri from ends
    where ends.uri = concept_successor.concept_uri and ends.final_uri is distinct from concept_successor.final_uri`)
}
