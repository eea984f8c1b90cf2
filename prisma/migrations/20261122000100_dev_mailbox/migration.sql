-- What the development mailbox keeps. It stays empty where mail goes out by SMTP.
CREATE TABLE "devMail" (
  "id" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "recipient" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "html" TEXT NOT NULL,

  CONSTRAINT "devMail_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "devMail_createdAt_id_idx" ON "devMail"("createdAt" DESC, "id" DESC);
