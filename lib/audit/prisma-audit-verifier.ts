import "server-only";
import { currentTransaction, type Database } from "@/lib/db/prisma";
import type { AuditVerifier } from "@/lib/extended-admin";
import type { Query } from "./chain-reader";
import { advanceVerification, latestVerification, startVerification } from "./verification";

/** How long one request may work on it, in milliseconds: short enough for progress to be seen. */
const PART = 1_000;

/** The verifier of the audit log on PostgreSQL, behind the plugin's port. */
export function prismaAuditVerifier(client: Database): AuditVerifier {
  const query: Query = (text, values = []) =>
    currentTransaction(client).$queryRawUnsafe(text, ...values);
  return {
    start: (by) => startVerification(query, by),
    advance: (id) => advanceVerification(query, id, { budget: PART }),
    latest: () => latestVerification(query),
  };
}
