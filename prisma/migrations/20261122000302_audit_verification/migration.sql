-- What verifications of the audit chain found, and how far those under way are.
-- Beside the log, not in it: a log that vouches for itself proves nothing more.
CREATE TABLE "auditVerification" (
  "id" TEXT NOT NULL,
  "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "finishedAt" TIMESTAMPTZ(3),
  "startedBy" TEXT NOT NULL,
  "rows" BIGINT NOT NULL DEFAULT 0,
  "beginSeq" BIGINT NOT NULL,
  "beginHash" TEXT NOT NULL,
  "lastSeq" BIGINT NOT NULL,
  "lastHash" TEXT NOT NULL,
  "targetSeq" BIGINT NOT NULL,
  "faultSeq" BIGINT,
  "faultId" TEXT,
  "faultWhat" TEXT,
  CONSTRAINT "auditVerification_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "auditVerification_finishedAt_idx" ON "auditVerification"("finishedAt" DESC);
CREATE INDEX "auditVerification_lastSeq_idx" ON "auditVerification"("lastSeq" DESC);
