import "server-only";
import { currentTransaction, type Database, queryDirectly } from "@/lib/db/prisma";

// Where a row lies, and which transaction put it there: every change of it, by
// whomever, makes a new row version with another of the two.
const FIND = `
  SELECT concat_ws(' ', s.ctid, s.xmin, u.ctid, u.xmin) AS version
    FROM "session" s JOIN "user" u ON u."id" = s."userId"
   WHERE s."token" = $1`;

/**
 * Says which version of a session and its user PostgreSQL has; null where it has
 * none. Undefined within a transaction, which may change a row twice under one number.
 */
export function prismaSessionVersions(client: Database) {
  return async (token: string): Promise<string | null | undefined> => {
    if (currentTransaction(client) !== client) return undefined;
    const rows = await queryDirectly<{ version: string }>(client, FIND, [token]);
    return rows[0]?.version ?? null;
  };
}
