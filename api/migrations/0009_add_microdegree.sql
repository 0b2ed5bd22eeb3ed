CREATE TABLE "microdegree" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"awarding_body" text,
	"electives_needed" integer DEFAULT 0 NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "microdegree_part" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"microdegree_id" uuid NOT NULL,
	"micro_credential_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "microdegree_part_once" UNIQUE("microdegree_id","micro_credential_id")
);
--> statement-breakpoint
ALTER TABLE "microdegree" ADD CONSTRAINT "microdegree_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "microdegree_part" ADD CONSTRAINT "microdegree_part_microdegree_id_microdegree_id_fk" FOREIGN KEY ("microdegree_id") REFERENCES "public"."microdegree"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "microdegree_part" ADD CONSTRAINT "microdegree_part_micro_credential_id_micro_credential_id_fk" FOREIGN KEY ("micro_credential_id") REFERENCES "public"."micro_credential"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "microdegree_part_credential_idx" ON "microdegree_part" USING btree ("micro_credential_id");