import pg from "pg";
import { type ChainReport, verifyChain } from "@/lib/audit/chain";
import { AuditLog } from "@/scripts/audit/log";

/** Walks a database's audit log as `npm run audit -- verify` does. */
export async function verifyStoredChain(url: string): Promise<ChainReport> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await verifyChain(new AuditLog(client).rows());
  } finally {
    await client.end();
  }
}
