CREATE TABLE "rollup_cell" (
	"segment_id" integer NOT NULL,
	"concept_id" integer NOT NULL,
	"needs" integer NOT NULL,
	"openings" bigint NOT NULL,
	"must_needs" integer NOT NULL,
	"posted_needs" integer NOT NULL,
	"posted_openings" bigint NOT NULL,
	"confirmed_needs" integer NOT NULL,
	"confirmed_openings" bigint NOT NULL,
	"confirmed_must_needs" integer NOT NULL,
	"confirmed_posted_needs" integer NOT NULL,
	"confirmed_posted_openings" bigint NOT NULL,
	CONSTRAINT "rollup_cell_segment_id_concept_id_pk" PRIMARY KEY("segment_id","concept_id")
);
--> statement-breakpoint
CREATE TABLE "rollup_change" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rollup_concept" (
	"id" integer PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"uri" text NOT NULL,
	"collection" text DEFAULT '' NOT NULL,
	"counts_for" integer[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "rollup_concept_of" UNIQUE("uri","collection")
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "rollup_delta" (
	"sign" smallint NOT NULL,
	"need_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"source" text NOT NULL,
	"region" text NOT NULL,
	"sector" text NOT NULL,
	"size_class" text NOT NULL,
	"language" text NOT NULL,
	"month" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"openings" integer NOT NULL,
	"is_open" boolean NOT NULL,
	"needed_until" date,
	"asks" integer[] NOT NULL,
	"musts" integer[] NOT NULL,
	"confirmed" integer[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rollup_holding" (
	"concept_id" integer PRIMARY KEY NOT NULL,
	"holds" integer NOT NULL,
	"learns" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rollup_learner" (
	"learner_id" uuid PRIMARY KEY NOT NULL,
	"holds" integer[] NOT NULL,
	"learns" integer[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rollup_need" (
	"need_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"source" text NOT NULL,
	"region" text NOT NULL,
	"sector" text NOT NULL,
	"size_class" text NOT NULL,
	"language" text NOT NULL,
	"month" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"openings" integer NOT NULL,
	"is_open" boolean NOT NULL,
	"needed_until" date,
	"asks" integer[] NOT NULL,
	"musts" integer[] NOT NULL,
	"confirmed" integer[] NOT NULL,
	CONSTRAINT "rollup_need_need_id_pk" PRIMARY KEY("need_id")
);
--> statement-breakpoint
CREATE TABLE "rollup_offer" (
	"micro_credential_id" uuid PRIMARY KEY NOT NULL,
	"is_published" boolean NOT NULL,
	"teaches" integer[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rollup_segment" (
	"id" serial PRIMARY KEY NOT NULL,
	"shape" smallint NOT NULL,
	"source" text NOT NULL,
	"region" text NOT NULL,
	"sector" text NOT NULL,
	"size_class" text NOT NULL,
	"language" text NOT NULL,
	"month" text NOT NULL,
	CONSTRAINT "rollup_segment_of" UNIQUE("shape","source","region","sector","size_class","language","month")
);
--> statement-breakpoint
CREATE TABLE "rollup_state" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"day" date,
	"taxonomy_version" integer,
	"folded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "rollup_need_asks_idx" ON "rollup_need" USING gin ("asks");--> statement-breakpoint
CREATE INDEX "rollup_need_created_idx" ON "rollup_need" USING btree ("source","created_at","need_id");--> statement-breakpoint
CREATE INDEX "rollup_need_until_idx" ON "rollup_need" USING btree ("needed_until") WHERE needed_until is not null;--> statement-breakpoint
CREATE FUNCTION rollup_note_needs() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO rollup_change (kind, subject_id) SELECT 'need', id FROM changed;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION rollup_note_offers() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO rollup_change (kind, subject_id) SELECT 'micro-credential', id FROM changed;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION rollup_note_subjects() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO rollup_change (kind, subject_id) SELECT DISTINCT subject_kind, subject_id FROM changed;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION rollup_note_persons() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  -- A person who is being erased is gone by now, and leaves no trace here.
  INSERT INTO rollup_change (kind, subject_id) SELECT DISTINCT 'learner', l.id FROM changed c JOIN learner l ON l.id = c.learner_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION rollup_note_erased() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM pg_advisory_xact_lock(7262);
  UPDATE rollup_holding h SET holds = h.holds - gone.holds, learns = h.learns - gone.learns
  FROM (
    SELECT concept_id, count(*) FILTER (WHERE held) AS holds, count(*) FILTER (WHERE NOT held) AS learns FROM (
      SELECT unnest(holds) AS concept_id, true AS held FROM rollup_learner WHERE learner_id IN (SELECT id FROM changed)
      UNION ALL
      SELECT unnest(learns), false FROM rollup_learner WHERE learner_id IN (SELECT id FROM changed)
    ) part GROUP BY concept_id
  ) gone WHERE gone.concept_id = h.concept_id;
  DELETE FROM rollup_learner WHERE learner_id IN (SELECT id FROM changed);
  DELETE FROM rollup_change WHERE kind = 'learner' AND subject_id IN (SELECT id FROM changed);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION rollup_note_businesses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO rollup_change (kind, subject_id)
  SELECT 'need', n.id FROM changed c
  JOIN before b ON b.id = c.id AND (b.sector, b.size_class) IS DISTINCT FROM (c.sector, c.size_class)
  JOIN need n ON n.organisation_id = c.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION rollup_note_concept(uris text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO rollup_change (kind, subject_id)
  SELECT subject_kind, subject_id FROM skill_link WHERE concept_uri = ANY (uris)
  UNION
  SELECT subject_kind, subject_id FROM skill_link_decision WHERE concept_uri = ANY (uris)
$$;
--> statement-breakpoint
CREATE FUNCTION rollup_note_successors() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM rollup_note_concept((SELECT array_agg(concept_uri) FROM changed WHERE final_uri IS NOT NULL));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION rollup_note_moved_successors() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM rollup_note_concept((
    SELECT array_agg(c.concept_uri) FROM changed c
    JOIN before b ON b.concept_uri = c.concept_uri AND b.final_uri IS DISTINCT FROM c.final_uri));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER rollup_need_added AFTER INSERT ON need REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_needs();
--> statement-breakpoint
CREATE TRIGGER rollup_need_edited AFTER UPDATE ON need REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_needs();
--> statement-breakpoint
CREATE TRIGGER rollup_need_removed AFTER DELETE ON need REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_needs();
--> statement-breakpoint
CREATE TRIGGER rollup_business_edited AFTER UPDATE ON organisation REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_businesses();
--> statement-breakpoint
CREATE TRIGGER rollup_offer_added AFTER INSERT ON micro_credential REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_offers();
--> statement-breakpoint
CREATE TRIGGER rollup_offer_edited AFTER UPDATE ON micro_credential REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_offers();
--> statement-breakpoint
CREATE TRIGGER rollup_offer_removed AFTER DELETE ON micro_credential REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_offers();
--> statement-breakpoint
CREATE TRIGGER rollup_link_added AFTER INSERT ON skill_link REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_subjects();
--> statement-breakpoint
CREATE TRIGGER rollup_link_edited AFTER UPDATE ON skill_link REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_subjects();
--> statement-breakpoint
CREATE TRIGGER rollup_link_removed AFTER DELETE ON skill_link REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_subjects();
--> statement-breakpoint
CREATE TRIGGER rollup_decision_added AFTER INSERT ON skill_link_decision REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_subjects();
--> statement-breakpoint
CREATE TRIGGER rollup_decision_edited AFTER UPDATE ON skill_link_decision REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_subjects();
--> statement-breakpoint
CREATE TRIGGER rollup_decision_removed AFTER DELETE ON skill_link_decision REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_subjects();
--> statement-breakpoint
CREATE TRIGGER rollup_successor_added AFTER INSERT ON concept_successor REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_successors();
--> statement-breakpoint
CREATE TRIGGER rollup_successor_edited AFTER UPDATE ON concept_successor REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_moved_successors();
--> statement-breakpoint
CREATE TRIGGER rollup_successor_removed AFTER DELETE ON concept_successor REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_successors();
--> statement-breakpoint
CREATE TRIGGER rollup_person_erased AFTER DELETE ON learner REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_erased();
--> statement-breakpoint
CREATE TRIGGER rollup_consent_added AFTER INSERT ON consent_event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_persons();
--> statement-breakpoint
CREATE TRIGGER rollup_consent_edited AFTER UPDATE ON consent_event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_persons();
--> statement-breakpoint
CREATE TRIGGER rollup_consent_removed AFTER DELETE ON consent_event REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_persons();
--> statement-breakpoint
CREATE TRIGGER rollup_entry_added AFTER INSERT ON enrolment_event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_persons();
--> statement-breakpoint
CREATE TRIGGER rollup_entry_edited AFTER UPDATE ON enrolment_event REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_persons();
--> statement-breakpoint
CREATE TRIGGER rollup_entry_removed AFTER DELETE ON enrolment_event REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION rollup_note_persons();
--> statement-breakpoint
INSERT INTO rollup_change (kind, subject_id)
SELECT 'micro-credential', id FROM micro_credential UNION ALL SELECT 'learner', id FROM learner UNION ALL SELECT 'need', id FROM need WHERE deleted_at IS NULL;
--> statement-breakpoint
INSERT INTO rollup_state (id) VALUES (1);
--> statement-breakpoint
INSERT INTO rollup_concept (id, kind, uri) VALUES (0, 'any', '');
