import { hashPassword } from "better-auth/crypto";
import type { ClientBase } from "pg";
import { demoAccounts } from "./demo-accounts";

const YEARS_BEFORE = "3 years";

/**
 * Adds the demo accounts that are missing. An account that is there stays as it
 * is, also where it was changed since.
 */
export async function insertDemoAccounts(client: ClientBase, day: Date) {
  const added: string[] = [];
  const taken: string[] = [];
  for (const { id, name, email, password, role } of demoAccounts) {
    const { rows } = await client.query<{ id: string }>(
      `SELECT "id" FROM "user" WHERE "id" = $1 OR "email" = $2`,
      [id, email],
    );
    if (rows.length > 0) {
      if (rows.every((row) => row.id !== id)) taken.push(email);
      continue;
    }
    await client.query(
      `INSERT INTO "user" ("id", "name", "email", "emailVerified", "role", "createdAt", "updatedAt",
         "lastActiveAt")
       VALUES ($1, $2, $3, true, $4, $5::timestamptz - $6::interval, $5::timestamptz - $6::interval,
         $5::timestamptz - interval '20 minutes')`,
      [id, name, email, role, day, YEARS_BEFORE],
    );
    await client.query(
      `INSERT INTO "account" ("id", "accountId", "providerId", "userId", "password", "createdAt",
         "updatedAt")
       VALUES ($1, $1, 'credential', $1, $2, $3::timestamptz - $4::interval,
         $3::timestamptz - $4::interval)`,
      [id, await hashPassword(password), day, YEARS_BEFORE],
    );
    added.push(email);
  }
  return { added, taken };
}
