-- Sums are also kept by quarter and for more combinations: all needs are counted again.
TRUNCATE "rollup_cell", "rollup_segment", "rollup_need";
--> statement-breakpoint
INSERT INTO "rollup_change" ("kind", "subject_id") SELECT 'need', "id" FROM "need";
