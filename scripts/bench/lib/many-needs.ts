import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../../api/src/db/client.ts'

/** Needs inserted by one statement: a server's memory holds their readings. */
const AT_ONCE = 50_000

/** Businesses of a region's sectors and sizes; a few are large and post much. */
export async function layBusinesses(db: Database, count: number): Promise<void> {
  await db.execute(sql`
    insert into organisation (kind, name, sector, size_class, region)
    select 'business', 'Bench ' || i,
      (array['machine-building','automotive','microelectronics','textile','software','energy-building','logistics','care',
        'administration','education','other'])[1 + floor(11 * power(random(), 1.7))::int],
      (array['micro','small','medium','large'])[1 + floor(4 * random())::int],
      (array['DED41','DED45','DED43','DED42','DED44','DED21','DED51','DED2E'])[1 + floor(8 * power(random(), 1.5))::int]
    from generate_series(1, ${count}::int) i`)
}

/**
 * Needs with ten skills each, as engines and people would have left them: three years, three sources, two languages, some closed,
 * some aged, some skills asked for often and most of them seldom, one in twenty confirmed by a person.
 */
export async function layNeeds(db: Database, count: number, told: (done: number) => void): Promise<void> {
  await db.execute(sql`create table if not exists bench_skill as
    select (row_number() over (order by md5(uri)))::int - 1 as number, uri from concept where kind = 'skill' and status = 'active'`)
  await db.execute(sql`create table if not exists bench_business as
    select (row_number() over (order by id))::int - 1 as number, id, region from organisation where kind = 'business'`)
  await db.execute(sql`create unique index if not exists bench_skill_idx on bench_skill (number)`)
  await db.execute(sql`create unique index if not exists bench_business_idx on bench_business (number)`)
  await db.execute(sql`analyze bench_skill`)
  await db.execute(sql`analyze bench_business`)
  const [{ skills, businesses }] = (await rowsOf<{ skills: number; businesses: number }>(
    db,
    sql`select (select count(*)::int from bench_skill) as skills, (select count(*)::int from bench_business) as businesses`,
  )) as [{ skills: number; businesses: number }]
  for (let done = 0; done < count; done += AT_ONCE) {
    const some = Math.min(AT_ONCE, count - done)
    await db.execute(sql`
      with fresh as (
        insert into need (organisation_id, text, openings, region, language, source, status, needed_until, created_at)
        select b.id, 'bench', 1 + floor(5 * power(random(), 2))::int, case when random() < 0.9 then b.region else 'DED4' end,
          case when random() < 0.85 then 'de' else 'en' end,
          case when s.r < 0.8 then 'need' when s.r < 0.95 then 'job-ad' else 'survey' end,
          case when random() < 0.8 then 'open' else 'closed' end,
          case when random() < 0.5 then null else current_date + (400 * random())::int - 100 end,
          now() - random() * interval '1080 days'
        from (select floor(${businesses}::int * power(random(), 1.5))::int as owner, random() as r
          from generate_series(1, ${some}::int)) s join bench_business b on b.number = s.owner
        returning id
      ), picked as materialized (
        select fresh.id, i, least(i + 10 * floor(${Math.floor(skills / 10)}::int * power(random(), 2.5))::int, ${skills}::int - 1) as number
        from fresh cross join generate_series(0, 9) i
      ), linked as (
        insert into skill_link (subject_kind, subject_id, concept_uri, rank, score, accepted, importance, method, matched_label,
          evidence, signals, engine_version, taxonomy_version)
        select 'need', p.id, c.uri, p.i, 0.9, true, case when random() < 0.6 then 'must' else 'nice' end, 'label', '', '[]', '{}',
          'bench', 'bench'
        from picked p join bench_skill c on c.number = p.number on conflict do nothing
      )
      insert into skill_link_decision (subject_kind, subject_id, concept_uri, verdict)
      select 'need', p.id, c.uri, 'accept' from picked p join bench_skill c on c.number = p.number where random() < 0.05`)
    told(done + some)
  }
  for (const table of ['need', 'skill_link', 'skill_link_decision'])
    await db.execute(sql`analyze ${sql.identifier(table)}`)
}
