CREATE TABLE "data_import" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"file_id" uuid,
	"file_name" text NOT NULL,
	"file_sha256" text NOT NULL,
	"organisation_id" uuid,
	"created_by" text,
	"actor_role" text NOT NULL,
	"table_description" jsonb,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"defaults" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"start_when_read" boolean DEFAULT false NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"rows_read" boolean DEFAULT false NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"accepted" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"rejected" integer DEFAULT 0 NOT NULL,
	"to_link" integer DEFAULT 0 NOT NULL,
	"linked" integer DEFAULT 0 NOT NULL,
	"phase" text,
	"error_code" text,
	"error" text,
	"summary" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"leased_by" text,
	"leased_until" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_file" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"byte_length" integer NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_file_chunk" (
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "import_file_chunk_file_id_position_pk" PRIMARY KEY("file_id","position")
);
--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid,
	"kind" text NOT NULL,
	"header_hash" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_mapping_header" UNIQUE NULLS NOT DISTINCT("organisation_id","kind","header_hash")
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"cells" jsonb,
	"outcome" text NOT NULL,
	"problems" jsonb,
	"subject_id" uuid,
	"linked" boolean DEFAULT false NOT NULL,
	CONSTRAINT "import_row_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "skill_reading" (
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"engine_version" text NOT NULL,
	"taxonomy_version" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "skill_reading_subject_kind_subject_id_pk" PRIMARY KEY("subject_kind","subject_id")
);
--> statement-breakpoint
ALTER TABLE "course_run" ADD COLUMN "external_reference" text;--> statement-breakpoint
ALTER TABLE "course_run" ADD COLUMN "import_hash" text;--> statement-breakpoint
ALTER TABLE "micro_credential" ADD COLUMN "external_reference" text;--> statement-breakpoint
ALTER TABLE "micro_credential" ADD COLUMN "import_hash" text;--> statement-breakpoint
ALTER TABLE "micro_credential" ADD COLUMN "imported_revision" integer;--> statement-breakpoint
ALTER TABLE "need" ADD COLUMN "survey_wave" text;--> statement-breakpoint
ALTER TABLE "need" ADD COLUMN "respondents" integer;--> statement-breakpoint
ALTER TABLE "need" ADD COLUMN "external_reference" text;--> statement-breakpoint
ALTER TABLE "need" ADD COLUMN "import_hash" text;--> statement-breakpoint
ALTER TABLE "need" ADD COLUMN "imported_revision" integer;--> statement-breakpoint
ALTER TABLE "learner" ADD COLUMN "external_reference" text;--> statement-breakpoint
ALTER TABLE "learner" ADD COLUMN "import_hash" text;--> statement-breakpoint
ALTER TABLE "learner" ADD COLUMN "imported_revision" integer;--> statement-breakpoint
ALTER TABLE "data_import" ADD CONSTRAINT "data_import_file_id_import_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."import_file"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_import" ADD CONSTRAINT "data_import_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_file_chunk" ADD CONSTRAINT "import_file_chunk_file_id_import_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."import_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_import_id_data_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."data_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "data_import_created_idx" ON "data_import" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "data_import_file_idx" ON "data_import" USING btree ("file_sha256");--> statement-breakpoint
CREATE INDEX "import_row_outcome_idx" ON "import_row" USING btree ("import_id","outcome","row");--> statement-breakpoint
CREATE UNIQUE INDEX "course_run_reference_idx" ON "course_run" USING btree ("micro_credential_id","external_reference") WHERE external_reference is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "micro_credential_reference_idx" ON "micro_credential" USING btree ("organisation_id","external_reference") WHERE external_reference is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "need_reference_idx" ON "need" USING btree ("organisation_id","source","external_reference") WHERE external_reference is not null and deleted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "need_import_idx" ON "need" USING btree ("organisation_id","source","import_hash") WHERE external_reference is null and import_hash is not null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "learner_name_idx" ON "learner" USING btree ("programme_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "learner_reference_idx" ON "learner" USING btree ("programme_id","external_reference") WHERE external_reference is not null;