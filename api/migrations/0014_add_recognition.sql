CREATE TABLE "recognition" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"learner_id" uuid NOT NULL,
	"micro_credential_id" uuid NOT NULL,
	"evidence" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"reason" text,
	"requested_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"actor_id" text
);
--> statement-breakpoint
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_learner_id_learner_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_micro_credential_id_micro_credential_id_fk" FOREIGN KEY ("micro_credential_id") REFERENCES "public"."micro_credential"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "recognition_once_idx" ON "recognition" USING btree ("learner_id","micro_credential_id") WHERE state <> 'declined';--> statement-breakpoint
CREATE INDEX "recognition_credential_idx" ON "recognition" USING btree ("micro_credential_id","state");