-- Sign-ups and sign-ins per day. Sessions are deleted when they end, so counting
-- those that are left would lie; and nobody may have to read a million users to
-- see a chart. The database counts as rows come, whoever writes them.
CREATE TABLE "dailyCount" (
  "kind" TEXT NOT NULL,
  "day" DATE NOT NULL,
  "slot" SMALLINT NOT NULL,
  "count" BIGINT NOT NULL,
  CONSTRAINT "dailyCount_pkey" PRIMARY KEY ("kind", "day", "slot")
);

-- A day's row stays locked until its sign-in commits. Sixteen rows a day, chosen
-- by the connection, keep sign-ins from queueing behind each other. Once a
-- statement, not once a row: an import takes each day's lock once, in one order.
CREATE FUNCTION "count_sign_ups"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "dailyCount" AS kept ("kind", "day", "slot", "count")
  SELECT 'sign-up', (added."createdAt" AT TIME ZONE 'UTC')::date, pg_backend_pid() % 16, count(*)
    FROM added GROUP BY 2 ORDER BY 2
  ON CONFLICT ("kind", "day", "slot") DO UPDATE SET "count" = kept."count" + EXCLUDED."count";
  RETURN NULL;
END $$;

CREATE TRIGGER "count_sign_ups" AFTER INSERT ON "user"
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION "count_sign_ups"();

-- An impersonation is nobody's sign-in.
CREATE FUNCTION "count_sign_ins"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "dailyCount" AS kept ("kind", "day", "slot", "count")
  SELECT 'sign-in', (added."createdAt" AT TIME ZONE 'UTC')::date, pg_backend_pid() % 16, count(*)
    FROM added WHERE added."impersonatedBy" IS NULL GROUP BY 2 ORDER BY 2
  ON CONFLICT ("kind", "day", "slot") DO UPDATE SET "count" = kept."count" + EXCLUDED."count";
  RETURN NULL;
END $$;

CREATE TRIGGER "count_sign_ins" AFTER INSERT ON "session"
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION "count_sign_ins"();

-- What is known of the time before: when each account came. Of sign-ins nothing
-- is; the empty row says since when they are counted.
INSERT INTO "dailyCount" ("kind", "day", "slot", "count")
SELECT 'sign-up', ("createdAt" AT TIME ZONE 'UTC')::date, 0, count(*) FROM "user" GROUP BY 2;
INSERT INTO "dailyCount" ("kind", "day", "slot", "count")
VALUES ('sign-in', (now() AT TIME ZONE 'UTC')::date, 0, 0);
