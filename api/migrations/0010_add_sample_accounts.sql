ALTER TABLE "user" ADD COLUMN "is_sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Installations that were seeded before: these addresses are those of the sample accounts.
UPDATE "user" SET "is_sample" = true
WHERE "email" IN ('leitung@example.org', 'lehre@example.org', 'betrieb@example.org', 'lernen@example.org') AND EXISTS (SELECT 1 FROM "organisation" WHERE "is_sample");
