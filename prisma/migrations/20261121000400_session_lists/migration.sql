-- All sessions, newest first, and those from one address.
CREATE INDEX "session_createdAt_id_idx" ON "session"("createdAt" DESC, "id" DESC);
CREATE INDEX "session_ipAddress_createdAt_idx" ON "session"("ipAddress", "createdAt" DESC);

-- The events of one bulk operation. Most events belong to none.
CREATE INDEX "auditEvent_batchId_seq_idx" ON "auditEvent"("batchId", "seq" DESC)
  WHERE "batchId" IS NOT NULL;
