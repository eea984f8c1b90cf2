-- How a person has arranged the panel for themselves.
CREATE TABLE "panelPreference" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "panelPreference_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "panelPreference_userId_key_key" ON "panelPreference"("userId", "key");

ALTER TABLE "panelPreference" ADD CONSTRAINT "panelPreference_userId_fkey"
  FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
