// `npm run db:seed`: fills DATABASE_URL, or the embedded database.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import pg from "pg";
import { openDatabase } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { runLifetime } from "@/scripts/lib/lifetime";
import { root } from "@/scripts/lib/root";
import { demoAccounts } from "./demo-accounts";
import { checkOptions, count, DEFAULT_USERS, type SeedResult, seed } from "./seed";

const whole = (text: string) => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
};

const options = new Command("npm run db:seed --")
  .description("Fills the database with demo accounts, users and their history. Never deletes.")
  .option("--users <number>", "users in the database afterwards", whole, DEFAULT_USERS)
  .option("--demo", "make the demo accounts in production too", false)
  .option("--seed <number>", "another number gives other people", whole, 0)
  .parse()
  .opts<{ users: number; demo: boolean; seed: number }>();

function summary({ found, users, sessions, accounts, roles, modules, auditEvents }: SeedResult) {
  if (users + roles + modules === 0) {
    return `Nothing to do: there are ${count(found)} users already. Nothing was changed.`;
  }
  return (
    `Added ${count(users)} users to the ${count(found)} that were there, with ` +
    `${count(sessions)} sessions, ${count(accounts)} accounts, ${count(roles)} roles, ` +
    `${count(modules)} modules and ${count(auditEvents)} audit events.`
  );
}

runLifetime(async (lifetime) => {
  const started = performance.now();
  const log = (line: string) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${seconds.padStart(6)} s  ${line}`);
  };

  // NODE_ENV may stand in there too, and decides whether demo accounts are refused.
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  checkOptions(options);

  const database = await openDatabase();
  lifetime.onEnd(database.close);
  const applied = await migrate(database.url);
  log(applied.length === 0 ? "The database is up to date" : "Migrated the database");

  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  lifetime.onEnd(() => client.end());
  const result = await seed(client, { ...options, log });
  log(summary(result));

  if (result.demoAccounts.length > 0) console.log("\nNew accounts to sign in with:");
  for (const { label, email, password } of demoAccounts) {
    if (!result.demoAccounts.includes(email)) continue;
    console.log(`  ${label.padEnd(14)} ${email.padEnd(22)} ${password}`);
  }
});
