-- What Prisma's schema language has no word for: the search and list indexes,
-- the session guards and the audit chain.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ── Search ────────────────────────────────────────────────────────────────
-- One expression over the three searchable columns, so that one index answers
-- "contains, in any of them". lib/users/search-sql.ts repeats it to the letter.
CREATE INDEX "user_search_idx" ON "user"
  USING gin ((lower("name") || E'\n' || lower("email") || E'\n' || lower("id")) gin_trgm_ops);

-- The lists' sort orders; each ends in id so that the order is total.
CREATE INDEX "user_createdAt_id_idx" ON "user" ("createdAt" DESC, "id" DESC);
CREATE INDEX "user_name_id_idx" ON "user" (lower("name"), "id");
CREATE INDEX "user_lastActiveAt_id_idx" ON "user" ("lastActiveAt" DESC NULLS LAST, "id" DESC);

-- Role membership in the comma-separated column.
CREATE INDEX "user_roles_idx" ON "user"
  USING gin (string_to_array(replace(lower(coalesce("role", '')), ' ', ''), ','));

-- The rare states, each small.
CREATE INDEX "user_banned_idx" ON "user" ("createdAt" DESC, "id" DESC) WHERE "banned";
CREATE INDEX "user_disabled_idx" ON "user" ("createdAt" DESC, "id" DESC) WHERE NOT "isActive";
CREATE INDEX "user_unverified_idx" ON "user" ("createdAt" DESC, "id" DESC) WHERE NOT "emailVerified";

CREATE INDEX "session_impersonatedBy_idx" ON "session" ("impersonatedBy") WHERE "impersonatedBy" IS NOT NULL;

-- ── Session guards ────────────────────────────────────────────────────────
-- A ban updates the user's row and then deletes the sessions, in one
-- transaction. A sign-in that read the user just before would insert its
-- session after that delete and live on. The guard takes the user's row lock,
-- so it waits for the ban to commit and then sees it.
CREATE FUNCTION "session_guard_insert"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  holder record;
BEGIN
  IF NEW."impersonatedBy" IS NULL THEN
    UPDATE "user"
       SET "lastActiveAt" = GREATEST(COALESCE("lastActiveAt", NEW."updatedAt"), NEW."updatedAt")
     WHERE "id" = NEW."userId"
    RETURNING "banned", "banExpires", "isActive" INTO holder;
  ELSE
    PERFORM 1 FROM "user"
      WHERE "id" = NEW."impersonatedBy" AND "isActive"
        AND NOT (COALESCE("banned", false) AND ("banExpires" IS NULL OR "banExpires" > now()))
      FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the impersonating user may not hold a session'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'session_holder_allowed';
    END IF;
    SELECT "banned", "banExpires", "isActive" INTO holder
      FROM "user" WHERE "id" = NEW."userId" FOR SHARE;
  END IF;

  IF FOUND AND (
    NOT holder."isActive"
    OR (COALESCE(holder."banned", false)
        AND (holder."banExpires" IS NULL OR holder."banExpires" > now()))
  ) THEN
    RAISE EXCEPTION 'a banned or disabled user may not hold a session'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'session_holder_allowed';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "session_guard_insert" BEFORE INSERT ON "session"
  FOR EACH ROW EXECUTE FUNCTION "session_guard_insert"();

-- An impersonation never outlives the end it was given, whatever refreshes it,
-- and never turns into an ordinary session.
CREATE FUNCTION "session_guard_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."impersonatedBy" IS NOT NULL THEN
    NEW."expiresAt" := LEAST(NEW."expiresAt", OLD."expiresAt");
    NEW."impersonatedBy" := OLD."impersonatedBy";
  ELSIF NEW."updatedAt" > OLD."updatedAt" THEN
    -- SKIP LOCKED: a ban holds the user's row and waits for this session's; a
    -- missed activity mark is cheaper than a deadlock.
    UPDATE "user" SET "lastActiveAt" = NEW."updatedAt"
     WHERE "id" = (SELECT "id" FROM "user" WHERE "id" = NEW."userId" FOR UPDATE SKIP LOCKED);
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "session_guard_update" BEFORE UPDATE ON "session"
  FOR EACH ROW EXECUTE FUNCTION "session_guard_update"();

-- ── Audit chain ───────────────────────────────────────────────────────────
-- hash = sha256(prevHash || canonical row): the whole row but the hash itself,
-- as a JSON array in a fixed order, times in UTC with milliseconds.
CREATE FUNCTION "audit_event_hash"(event "auditEvent") RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(
    event."prevHash" || jsonb_build_array(
      event."seq", event."id",
      to_char(event."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      event."action", event."outcome",
      event."actorId", event."actorLabel",
      event."impersonatorId", event."impersonatorLabel",
      event."targetType", event."targetId", event."targetLabel",
      event."reason", event."before", event."after",
      event."ipAddress", event."userAgent", event."requestId", event."batchId"
    )::text, 'UTF8')), 'hex')
$$;

-- The lock is held until commit, so numbers have no gaps and no two writers
-- chain onto the same row, raw SQL included.
CREATE FUNCTION "audit_event_chain"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('gatehouse.auditEvent'));
  SELECT "seq", "hash" INTO last FROM "auditEvent" ORDER BY "seq" DESC LIMIT 1;
  NEW."seq" := COALESCE(last."seq", 0) + 1;
  NEW."prevHash" := COALESCE(last."hash", repeat('0', 64));
  NEW."hash" := "audit_event_hash"(NEW);
  RETURN NEW;
END $$;

CREATE TRIGGER "audit_event_chain" BEFORE INSERT ON "auditEvent"
  FOR EACH ROW EXECUTE FUNCTION "audit_event_chain"();

CREATE FUNCTION "audit_event_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only: % is refused', TG_OP
    USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "auditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_event_append_only"();

-- ── The lock of privileged operations ─────────────────────────────────────
INSERT INTO "adminLock" ("id") VALUES ('global');
