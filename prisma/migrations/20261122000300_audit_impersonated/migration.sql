-- What was done while impersonating is rare: found without walking the log.
CREATE INDEX "auditEvent_impersonated_seq_idx" ON "auditEvent"("seq" DESC)
  WHERE "impersonatorId" IS NOT NULL;
