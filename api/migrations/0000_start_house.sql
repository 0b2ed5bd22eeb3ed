CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" uuid,
	"learner_id" uuid,
	"email" text,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"sector" text,
	"size_class" text,
	"region" text,
	"country_code" text DEFAULT 'DE' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"role" text NOT NULL,
	"organisation_id" uuid,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_run" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"micro_credential_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"seats" integer NOT NULL,
	"mode" text NOT NULL,
	"language" text NOT NULL,
	"place" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "micro_credential" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"current_version" integer DEFAULT 1 NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "micro_credential_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"micro_credential_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"learning_outcomes" text[] NOT NULL,
	"workload_hours" double precision,
	"ects" double precision,
	"eqf_level" integer,
	"assessment_type" text,
	"participation_mode" text,
	"quality_assurance" text,
	"country_code" text,
	"awarding_body" text,
	"languages" text[] NOT NULL,
	"audience" text[] NOT NULL,
	"prerequisites" jsonb NOT NULL,
	"further_information" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "micro_credential_version_number" UNIQUE("micro_credential_id","version")
);
--> statement-breakpoint
CREATE TABLE "need" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"title" text,
	"text" text NOT NULL,
	"language" text DEFAULT 'unknown' NOT NULL,
	"openings" integer NOT NULL,
	"needed_until" date,
	"region" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"source" text DEFAULT 'need' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent_event" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"learner_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"granted" boolean NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" text
);
--> statement-breakpoint
CREATE TABLE "learner" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"user_id" text,
	"name" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"goal" jsonb,
	"limits" jsonb NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "learner_user_id_unique" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "learner_group" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name_de" text NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "learner_group_code" UNIQUE("programme_id","code")
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"target_participants" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_milestone" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"on" date NOT NULL,
	"participants" integer NOT NULL,
	CONSTRAINT "programme_milestone_day" UNIQUE("programme_id","on")
);
--> statement-breakpoint
CREATE TABLE "skill_link" (
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"concept_uri" text NOT NULL,
	"rank" integer NOT NULL,
	"score" double precision NOT NULL,
	"accepted" boolean NOT NULL,
	"importance" text NOT NULL,
	"method" text NOT NULL,
	"matched_label" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"signals" jsonb NOT NULL,
	"engine_version" text NOT NULL,
	"taxonomy_version" text NOT NULL,
	CONSTRAINT "skill_link_subject_kind_subject_id_concept_uri_pk" PRIMARY KEY("subject_kind","subject_id","concept_uri")
);
--> statement-breakpoint
CREATE TABLE "skill_link_decision" (
	"id" serial PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"concept_uri" text NOT NULL,
	"verdict" text NOT NULL,
	"importance" text,
	"actor_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolment_event" (
	"id" serial PRIMARY KEY NOT NULL,
	"learner_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"occurred_on" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" text
);
--> statement-breakpoint
CREATE TABLE "concept" (
	"uri" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"skill_type" text,
	"reuse_level" text,
	"collections" text[] DEFAULT '{}' NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"content_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "concept_description" (
	"concept_uri" text NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "concept_description_concept_uri_language_pk" PRIMARY KEY("concept_uri","language")
);
--> statement-breakpoint
CREATE TABLE "concept_label" (
	"concept_uri" text NOT NULL,
	"language" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "concept_label_concept_uri_language_kind_text_pk" PRIMARY KEY("concept_uri","language","kind","text")
);
--> statement-breakpoint
CREATE TABLE "concept_relation" (
	"from_uri" text NOT NULL,
	"to_uri" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "concept_relation_from_uri_to_uri_kind_pk" PRIMARY KEY("from_uri","to_uri","kind")
);
--> statement-breakpoint
CREATE TABLE "taxonomy_import" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"state" text NOT NULL,
	"phase" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"counts" jsonb,
	"error" text,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "taxonomy_version" (
	"id" serial PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"name" text NOT NULL,
	"skills" integer NOT NULL,
	"occupations" integer NOT NULL,
	"labels" integer NOT NULL,
	"languages" text[] NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user" ADD CONSTRAINT "user_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_run" ADD CONSTRAINT "course_run_micro_credential_id_micro_credential_id_fk" FOREIGN KEY ("micro_credential_id") REFERENCES "public"."micro_credential"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_run" ADD CONSTRAINT "course_run_version_id_micro_credential_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."micro_credential_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "micro_credential" ADD CONSTRAINT "micro_credential_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "micro_credential_version" ADD CONSTRAINT "micro_credential_version_micro_credential_id_micro_credential_id_fk" FOREIGN KEY ("micro_credential_id") REFERENCES "public"."micro_credential"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner" ADD CONSTRAINT "learner_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner" ADD CONSTRAINT "learner_group_id_learner_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."learner_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner" ADD CONSTRAINT "learner_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner_group" ADD CONSTRAINT "learner_group_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_milestone" ADD CONSTRAINT "programme_milestone_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_event" ADD CONSTRAINT "enrolment_event_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_event" ADD CONSTRAINT "enrolment_event_run_id_course_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."course_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_description" ADD CONSTRAINT "concept_description_concept_uri_concept_uri_fk" FOREIGN KEY ("concept_uri") REFERENCES "public"."concept"("uri") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_label" ADD CONSTRAINT "concept_label_concept_uri_concept_uri_fk" FOREIGN KEY ("concept_uri") REFERENCES "public"."concept"("uri") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user_idx" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "audit_subject_idx" ON "audit_entry" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "session_user_idx" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "course_run_credential_idx" ON "course_run" USING btree ("micro_credential_id","starts_on");--> statement-breakpoint
CREATE INDEX "need_organisation_idx" ON "need" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "need_created_idx" ON "need" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "consent_learner_idx" ON "consent_event" USING btree ("learner_id","purpose","at");--> statement-breakpoint
CREATE INDEX "learner_created_idx" ON "learner" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "skill_link_concept_idx" ON "skill_link" USING btree ("concept_uri");--> statement-breakpoint
CREATE INDEX "skill_link_decision_subject_idx" ON "skill_link_decision" USING btree ("subject_kind","subject_id","concept_uri","id");--> statement-breakpoint
CREATE INDEX "enrolment_event_run_idx" ON "enrolment_event" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "enrolment_event_learner_idx" ON "enrolment_event" USING btree ("learner_id","run_id","id");--> statement-breakpoint
CREATE INDEX "concept_relation_to_idx" ON "concept_relation" USING btree ("to_uri","kind");--> statement-breakpoint
CREATE VIEW "public"."skill_effective" AS (
  select l.subject_kind, l.subject_id, l.concept_uri, l.importance, false as confirmed
  from skill_link l
  where l.accepted and coalesce((
    select d.verdict = 'withdraw' from skill_link_decision d
    where d.subject_kind = l.subject_kind and d.subject_id = l.subject_id and d.concept_uri = l.concept_uri
    order by d.id desc limit 1
  ), true)
  union all
  select d.subject_kind, d.subject_id, d.concept_uri, coalesce(d.importance, l.importance, 'must') as importance, true as confirmed
  from skill_link_decision d
  left join skill_link l on l.subject_kind = d.subject_kind and l.subject_id = d.subject_id and l.concept_uri = d.concept_uri
  where d.verdict in ('accept', 'add') and not exists (
    select 1 from skill_link_decision later
    where later.subject_kind = d.subject_kind and later.subject_id = d.subject_id and later.concept_uri = d.concept_uri and later.id > d.id
  )
);