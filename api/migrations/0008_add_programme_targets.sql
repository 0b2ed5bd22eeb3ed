CREATE TABLE "programme_target" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "programme_target_kind" UNIQUE("programme_id","kind")
);
--> statement-breakpoint
ALTER TABLE "learner" ADD COLUMN "gender" text;--> statement-breakpoint
ALTER TABLE "learner" ADD COLUMN "is_international" boolean;--> statement-breakpoint
ALTER TABLE "learner" ADD COLUMN "region" text;--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "budget_cents" bigint;--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "programme_target" ADD CONSTRAINT "programme_target_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;