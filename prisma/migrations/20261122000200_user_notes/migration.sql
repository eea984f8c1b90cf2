-- What staff wrote about a user; goes with the user.
CREATE TABLE "userNote" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "authorId" TEXT,
    "authorLabel" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "userNote_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "userNote_userId_createdAt_idx" ON "userNote"("userId", "createdAt" DESC);

ALTER TABLE "userNote" ADD CONSTRAINT "userNote_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
