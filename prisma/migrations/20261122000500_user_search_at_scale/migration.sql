-- Lists of users that cost the same at a hundred thousand and at ten million.

-- ── One and two characters ────────────────────────────────────────────────
-- Too short for a trigram. Every character and every pair of neighbours in name
-- and e-mail: pairs from the first character on and pairs from the second, split
-- at a character that nobody's name has in it. Built-in functions only: a loop
-- over characters in SQL takes three times as long for every row that is written.
CREATE FUNCTION "user_short_terms"("name" text, "email" text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_to_array(lower($1) || E'\n' || lower($2), NULL)
      || string_to_array(
           regexp_replace(lower($1) || E'\n' || lower($2), '(..)', E'\\1\x01', 'g') || E'\x01' ||
           regexp_replace(substr(lower($1) || E'\n' || lower($2), 2), '(..)', E'\\1\x01', 'g'),
           E'\x01')
$$;

CREATE INDEX "user_short_terms_idx" ON "user" USING gin ("user_short_terms"("name", "email"));

-- ── How common is a term? ─────────────────────────────────────────────────
-- The planner answers from a sample of the searchable texts. The default, 100 of
-- them, can't tell one user in a hundred from one in a thousand. It counts from the
-- next ANALYZE of another session on; autovacuum brings one sooner or later.
ALTER INDEX "user_search_idx" ALTER COLUMN 1 SET STATISTICS 1000;

-- ── Pages and counts out of an index alone ────────────────────────────────
-- An index on an expression answers alone only if it holds the column as well.
DROP INDEX "user_name_id_idx";
CREATE INDEX "user_name_id_idx" ON "user" (lower("name"), "id") INCLUDE ("name");

-- Whether a ban is over stands in its end.
DROP INDEX "user_banned_idx";
CREATE INDEX "user_banned_idx" ON "user" ("createdAt" DESC, "id" DESC) INCLUDE ("banExpires")
  WHERE "banned";

-- Bans with an end, whether or not they are lifted: a filter may ask for the end alone.
DROP INDEX "user_banExpires_idx";
CREATE INDEX "user_banExpires_idx" ON "user" ("banExpires") WHERE "banExpires" IS NOT NULL;

-- ── The beginning of an e-mail address ────────────────────────────────────
-- "example" begins nobody's, yet all of its trigrams are in everybody's.
CREATE INDEX "user_email_prefix_idx" ON "user" (lower("email") text_pattern_ops);

-- ── How many users there are, and where a page far down begins ────────────
-- Those that exist, by the day they were created: 'user' beside 'sign-up', which
-- also counts who was deleted since. A row of a slot may go below zero; the sum
-- of a day does not.
CREATE OR REPLACE FUNCTION "count_sign_ups"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "dailyCount" AS kept ("kind", "day", "slot", "count")
  SELECT counted.kind, (added."createdAt" AT TIME ZONE 'UTC')::date, pg_backend_pid() % 16, count(*)
    FROM added, (VALUES ('sign-up'), ('user')) AS counted (kind)
   GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT ("kind", "day", "slot") DO UPDATE SET "count" = kept."count" + EXCLUDED."count";
  RETURN NULL;
END $$;

CREATE FUNCTION "count_users_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "dailyCount" AS kept ("kind", "day", "slot", "count")
  SELECT 'user', (gone."createdAt" AT TIME ZONE 'UTC')::date, pg_backend_pid() % 16, -count(*)
    FROM gone GROUP BY 2 ORDER BY 2
  ON CONFLICT ("kind", "day", "slot") DO UPDATE SET "count" = kept."count" + EXCLUDED."count";
  RETURN NULL;
END $$;

CREATE TRIGGER "count_users_gone" AFTER DELETE ON "user"
  REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION "count_users_gone"();

CREATE FUNCTION "count_users_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "dailyCount" AS kept ("kind", "day", "slot", "count")
  SELECT 'user', (moved.moment AT TIME ZONE 'UTC')::date, pg_backend_pid() % 16, sum(moved.change)
    FROM (VALUES (OLD."createdAt", -1), (NEW."createdAt", 1)) AS moved (moment, change)
   GROUP BY 2 ORDER BY 2
  ON CONFLICT ("kind", "day", "slot") DO UPDATE SET "count" = kept."count" + EXCLUDED."count";
  RETURN NULL;
END $$;

-- Rare, so once a row: a trigger of statements would cost every other update.
CREATE TRIGGER "count_users_moved" AFTER UPDATE OF "createdAt" ON "user"
  FOR EACH ROW WHEN (OLD."createdAt" IS DISTINCT FROM NEW."createdAt")
  EXECUTE FUNCTION "count_users_moved"();

CREATE FUNCTION "count_users_none"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "dailyCount" WHERE "kind" = 'user';
  RETURN NULL;
END $$;

CREATE TRIGGER "count_users_none" AFTER TRUNCATE ON "user"
  FOR EACH STATEMENT EXECUTE FUNCTION "count_users_none"();

INSERT INTO "dailyCount" ("kind", "day", "slot", "count")
SELECT 'user', ("createdAt" AT TIME ZONE 'UTC')::date, 0, count(*) FROM "user" GROUP BY 2;

ANALYZE "user";
