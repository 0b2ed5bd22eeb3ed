CREATE TABLE "taught_term" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid,
	"concept_uri" text NOT NULL,
	"words" text NOT NULL,
	"key" text NOT NULL,
	"verdict" text NOT NULL,
	"subject_kind" text,
	"subject_id" uuid,
	"review" text DEFAULT 'waiting' NOT NULL,
	"taught_by" text,
	"taught_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "skill_link" ADD COLUMN "taught_term_id" uuid;--> statement-breakpoint
ALTER TABLE "taught_term" ADD CONSTRAINT "taught_term_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "taught_term_once_idx" ON "taught_term" USING btree (coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid),"concept_uri","key") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "taught_term_listed_idx" ON "taught_term" USING btree ("taught_at","id");--> statement-breakpoint
CREATE INDEX "taught_term_subject_idx" ON "taught_term" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "skill_link_taught_idx" ON "skill_link" USING btree ("taught_term_id") WHERE taught_term_id is not null;