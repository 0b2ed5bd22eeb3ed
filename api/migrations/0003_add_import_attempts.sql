ALTER TABLE "data_import" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "data_import" ADD COLUMN "stored" integer DEFAULT 0 NOT NULL;