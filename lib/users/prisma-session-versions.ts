import "server-only";
import { currentTransaction, type Database, queryDirectly } from "@/lib/db/prisma";

// Where a row lies, and which transaction put it there: every change of it, by
// whomever, makes a new row version with another of the two.
const FIND = `
  SELECT s.ctid || ' ' || s.xmin || ' ' || u.ctid || ' ' || u.xmin AS version
    FROM "session" s JOIN "user" u ON u."id" = s."userId"
   WHERE s."token" = $1`;

/**
 * Says which version of a session and its user PostgreSQL has; null where it has
 * none. Says nothing within a transaction, which may change a row twice under one number.
 */
export function prismaSessionVersions(client: Database) {
  return (token: string) =>
    currentTransaction(client) === client ? versionOf(client, token) : undefined;
}

/** @throws where the database speaks PostgreSQL's protocol and has no row versions. */
async function versionOf(client: Database, token: string): Promise<string | null> {
  const [row] = await queryDirectly<{ version: string | null }>(client, FIND, [token]);
  if (!row) return null;
  if (!row.version) throw new Error("SESSIONS_IN_REDIS needs PostgreSQL's row versions (xmin).");
  return row.version;
}
