-- The bans that have an end: who is free again soon.
CREATE INDEX "user_banExpires_idx" ON "user" ("banExpires")
  WHERE "banned" AND "banExpires" IS NOT NULL;
