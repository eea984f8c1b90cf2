import { randomBytes } from "node:crypto";
import { APIError } from "better-auth/api";
import { createAuth } from "@/lib/auth/server";
import { openDatabase } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { createPrisma } from "@/lib/db/prisma";
import { unsafeRunAsSystem } from "@/lib/extended-admin";
import { loadEnvironment } from "@/scripts/lib/environment";

/** A problem that the person at the command line can read and mend. */
export class CommandError extends Error {}

export interface Operations {
  api: ReturnType<typeof createAuth>["api"];
  adminUserIds: readonly string[];
}

/**
 * Runs `work` with the plugin's operations on the app's database (the running
 * embedded one is joined), as the system, recorded under `actor`. Expected
 * failures are printed as a sentence and end the process with 1.
 */
export async function withOperations(
  actor: string,
  work: (operations: Operations) => Promise<void>,
) {
  loadEnvironment("production");
  const database = await openDatabase();
  const prisma = createPrisma({ connectionString: database.url, poolMax: 2 });
  const adminUserIds = (process.env.ADMIN_USER_IDS ?? "").split(",").map((id) => id.trim());
  try {
    await migrate(database.url);
    const { api } = createAuth({
      database: prisma,
      // Nothing here signs a cookie that anybody will ever send.
      secret: randomBytes(32).toString("base64"),
      baseURL: "http://localhost",
      adminUserIds: adminUserIds.filter(Boolean),
    });
    await unsafeRunAsSystem(actor, () => work({ api, adminUserIds }));
  } catch (error) {
    const sentence = sentenceOf(error);
    if (!sentence) throw error;
    console.error(sentence);
    process.exitCode = 1;
  } finally {
    await prisma.$disconnect();
    await database.close();
  }
}

function sentenceOf(error: unknown): string | null {
  if (error instanceof CommandError) return error.message;
  if (error instanceof APIError) return error.body?.message ?? error.message;
  return null;
}
