CREATE TABLE "concept_crosswalk" (
	"list_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"language" text NOT NULL,
	"term" text NOT NULL,
	"concept_uri" text NOT NULL,
	"relation" text NOT NULL,
	CONSTRAINT "concept_crosswalk_list_id_version_language_term_concept_uri_pk" PRIMARY KEY("list_id","version","language","term","concept_uri")
);
--> statement-breakpoint
CREATE TABLE "concept_successor" (
	"concept_uri" text PRIMARY KEY NOT NULL,
	"successor_uri" text,
	"final_uri" text,
	"source" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "crosswalk_list" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"content_hash" text,
	"pending_hash" text,
	"imported_by" text,
	"imported_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "crosswalk_list_name" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "taxonomy_change" (
	"version_id" integer NOT NULL,
	"concept_uri" text NOT NULL,
	"kind" text NOT NULL,
	"parts" text[] DEFAULT '{}' NOT NULL,
	"before" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"after" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "taxonomy_change_version_id_concept_uri_pk" PRIMARY KEY("version_id","concept_uri")
);
--> statement-breakpoint
DROP VIEW "public"."skill_effective";--> statement-breakpoint
ALTER TABLE "concept" ADD COLUMN "parts" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "taxonomy_version" ADD COLUMN "source" text DEFAULT 'taxonomy' NOT NULL;--> statement-breakpoint
ALTER TABLE "taxonomy_version" ADD COLUMN "added" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "taxonomy_version" ADD COLUMN "changed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "taxonomy_version" ADD COLUMN "retired" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "taxonomy_version" ADD COLUMN "labels_written" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "taxonomy_version" ADD COLUMN "relations_written" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "taxonomy_version" ADD COLUMN "actor_id" text;--> statement-breakpoint
ALTER TABLE "taxonomy_version" ADD COLUMN "complete" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "taxonomy_version" ADD COLUMN "claimed_by" text;--> statement-breakpoint
ALTER TABLE "taxonomy_version" ADD COLUMN "claimed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "concept_crosswalk" ADD CONSTRAINT "concept_crosswalk_list_id_crosswalk_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."crosswalk_list"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_successor" ADD CONSTRAINT "concept_successor_concept_uri_concept_uri_fk" FOREIGN KEY ("concept_uri") REFERENCES "public"."concept"("uri") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taxonomy_change" ADD CONSTRAINT "taxonomy_change_version_id_taxonomy_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."taxonomy_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "concept_crosswalk_concept_idx" ON "concept_crosswalk" USING btree ("concept_uri");--> statement-breakpoint
CREATE UNIQUE INDEX "taxonomy_version_incomplete_idx" ON "taxonomy_version" USING btree ("complete") WHERE not complete;--> statement-breakpoint
CREATE VIEW "public"."skill_effective" AS (
  select l.subject_kind, l.subject_id, coalesce(ls.final_uri, l.concept_uri) as concept_uri, l.importance, false as confirmed
  from skill_link l
  left join concept_successor ls on ls.concept_uri = l.concept_uri
  where l.accepted and coalesce(case when ls.final_uri is not null and exists (
    select 1 from skill_link o
    left join concept_successor os on os.concept_uri = o.concept_uri
    where o.subject_kind = l.subject_kind and o.subject_id = l.subject_id and o.accepted
      and coalesce(os.final_uri, o.concept_uri) = ls.final_uri and (os.final_uri is null or o.concept_uri < l.concept_uri)
  ) then false else (
    select (array_agg(d.verdict order by d.id desc))[1] = 'withdraw'
    from skill_link_decision d
    left join concept_successor ds on ds.concept_uri = d.concept_uri
    where d.subject_kind = l.subject_kind and d.subject_id = l.subject_id
      and coalesce(ds.final_uri, d.concept_uri) = coalesce(ls.final_uri, l.concept_uri)
  ) end, true)
  union all
  select d.subject_kind, d.subject_id, coalesce(ds.final_uri, d.concept_uri) as concept_uri, coalesce(d.importance, (
    select l.importance from skill_link l
    where l.subject_kind = d.subject_kind and l.subject_id = d.subject_id and l.concept_uri in (d.concept_uri, ds.final_uri)
    order by l.rank limit 1
  ), 'must') as importance, true as confirmed
  from skill_link_decision d
  left join concept_successor ds on ds.concept_uri = d.concept_uri
  where d.verdict in ('accept', 'add') and not exists (
    select 1 from skill_link_decision later
    left join concept_successor ss on ss.concept_uri = later.concept_uri
    where later.subject_kind = d.subject_kind and later.subject_id = d.subject_id and later.id > d.id
      and coalesce(ss.final_uri, later.concept_uri) = coalesce(ds.final_uri, d.concept_uri)
  )
);
--> statement-breakpoint
-- Which languages vouch for a concept that is there already; its unknown hashes make the next import write it anew.
UPDATE "concept" SET "parts" = l.parts FROM (
	SELECT concept_uri, jsonb_object_agg(language, '') AS parts FROM (SELECT DISTINCT concept_uri, language FROM "concept_label") d GROUP BY concept_uri
) l WHERE l.concept_uri = "concept"."uri";
