import { relative } from "node:path";
import { defaultDataFolder, type OpenDatabase, openDatabase } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import type { Lifetime } from "./lifetime";
import type { createProgress } from "./progress.mjs";
import { root } from "./root";

/**
 * Opens the app's database, brings it up to date, and sets DATABASE_URL. It is
 * closed with the lifetime.
 */
export async function openAppDatabase(
  lifetime: Lifetime,
  progress: ReturnType<typeof createProgress>,
): Promise<OpenDatabase> {
  let database: OpenDatabase | undefined;
  await progress.step("Database", async () => {
    database = await openDatabase({
      purpose: "app",
      onLost: () => {
        console.error("\nThe embedded database ended by itself.");
        void lifetime.end(1);
      },
    });
    lifetime.onEnd(database.close);
    process.env.DATABASE_URL = database.url;
    return database.kind === "embedded"
      ? `embedded, in ${relative(root, defaultDataFolder)}`
      : describeServer(database.url);
  });
  const { url } = database as OpenDatabase;
  await progress.step("Migrations", async () => {
    const applied = await migrate(url);
    return applied.length === 0 ? "up to date" : `${applied.length} applied`;
  });
  return database as OpenDatabase;
}

/** Host and name, without the password. */
function describeServer(url: string) {
  const { host, pathname } = new URL(url);
  return `${decodeURIComponent(pathname.slice(1)) || "default"} at ${host || "a local socket"}`;
}
