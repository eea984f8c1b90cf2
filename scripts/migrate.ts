// `npm run db:migrate`: brings DATABASE_URL, or the embedded database, up to date.
import { openDatabase } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { loadEnvironment } from "./lib/environment";
import { runLifetime } from "./lib/lifetime";

runLifetime(async (lifetime) => {
  loadEnvironment("production");
  const database = await openDatabase();
  lifetime.onEnd(database.close);
  const applied = await migrate(database.url, { log: console.log });
  console.log(
    applied.length === 0
      ? "The database is up to date."
      : `Applied ${applied.length} ${applied.length === 1 ? "migration" : "migrations"}.`,
  );
});
