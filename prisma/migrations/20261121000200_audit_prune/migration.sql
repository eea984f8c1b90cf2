-- Retention. A row may leave the log only when the log itself says so: a
-- checkpoint event, chained like any other, names the last row that goes and its
-- hash. Nothing is pruned silently, raw SQL included.

DROP TRIGGER "audit_event_append_only" ON "auditEvent";

CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR TRUNCATE ON "auditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_event_append_only"();

CREATE FUNCTION "audit_event_prune_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "auditEvent"
     WHERE "action" = 'audit.pruned' AND "outcome" = 'success'
       AND ("after"::json ->> 'throughSeq')::bigint >= OLD."seq"
  ) THEN
    RAISE EXCEPTION 'the audit log is append-only: DELETE is refused'
      USING ERRCODE = 'insufficient_privilege',
            HINT = 'Use npm run audit -- prune, which archives and records what goes.';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER "audit_event_prune_only" BEFORE DELETE ON "auditEvent"
  FOR EACH ROW EXECUTE FUNCTION "audit_event_prune_only"();
