CREATE TABLE "learner_plan" (
	"learner_id" uuid PRIMARY KEY NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"coverage_before" double precision NOT NULL,
	"coverage_after" double precision NOT NULL,
	"changes" jsonb NOT NULL,
	"engine_version" text NOT NULL,
	"taxonomy_version" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learner_plan_open" (
	"learner_id" uuid NOT NULL,
	"concept_uri" text NOT NULL,
	"share" double precision NOT NULL,
	CONSTRAINT "learner_plan_open_learner_id_concept_uri_pk" PRIMARY KEY("learner_id","concept_uri")
);
--> statement-breakpoint
CREATE TABLE "learner_plan_step" (
	"learner_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"micro_credential_id" uuid NOT NULL,
	"run_id" uuid,
	"starts_on" date,
	"ends_on" date,
	"hours" double precision NOT NULL,
	CONSTRAINT "learner_plan_step_learner_id_position_pk" PRIMARY KEY("learner_id","position")
);
--> statement-breakpoint
ALTER TABLE "learner_plan" ADD CONSTRAINT "learner_plan_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner_plan_open" ADD CONSTRAINT "learner_plan_open_learner_id_learner_plan_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner_plan"("learner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner_plan_step" ADD CONSTRAINT "learner_plan_step_learner_id_learner_plan_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner_plan"("learner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner_plan_step" ADD CONSTRAINT "learner_plan_step_micro_credential_id_micro_credential_id_fk" FOREIGN KEY ("micro_credential_id") REFERENCES "public"."micro_credential"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learner_plan_step" ADD CONSTRAINT "learner_plan_step_run_id_course_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."course_run"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "learner_plan_open_concept_idx" ON "learner_plan_open" USING btree ("concept_uri");--> statement-breakpoint
CREATE INDEX "learner_plan_step_credential_idx" ON "learner_plan_step" USING btree ("micro_credential_id");--> statement-breakpoint
CREATE INDEX "learner_plan_step_run_idx" ON "learner_plan_step" USING btree ("run_id");