// The part of `npm run quickstart` and `npm run dev` that needs the
// dependencies; scripts/quickstart.mjs installs them and hands over to this.
import { parseArgs } from "node:util";
import { defaultDataFolder } from "@/lib/db/embedded";
import { parseEnv } from "@/lib/env";
import { mailMode } from "@/lib/mail/mode";
import { paths } from "@/lib/paths";
import { openAppDatabase } from "./database";
import { countUsers, findDemoSignIns, seedDemo } from "./demo";
import { checkEnvironment, ensureSecret, loadEnvironment, serveSettings } from "./environment";
import { type Lifetime, runLifetime } from "./lifetime";
import { serveApp } from "./next-server";
import { assertPortFree } from "./port";
import { buildApp, generateClient } from "./prepare";
import { createProgress } from "./progress.mjs";

const { values: flags } = parseArgs({
  options: { dev: { type: "boolean", default: false }, demo: { type: "boolean", default: false } },
});

async function quickstart(lifetime: Lifetime) {
  loadEnvironment(flags.dev ? "development" : "production");
  const progress = createProgress();
  // The demo accounts' passwords are public: by default only for this machine.
  const settings = serveSettings("127.0.0.1");
  ensureSecret(defaultDataFolder);
  checkEnvironment();

  const database = await openAppDatabase(lifetime, progress);
  // A newcomer must be able to follow an invitation, and has no mail server.
  if (database.kind === "embedded") process.env.DEV_MAILBOX ??= "1";
  await assertPortFree(settings.port, settings.host, flags.dev ? "dev" : "quickstart");
  await progress.step("Database client", async () =>
    (await generateClient(lifetime)) ? "generated" : "up to date",
  );
  const empty = (await countUsers(database.url)) === 0;
  if (empty && (database.kind === "embedded" || flags.demo)) {
    await progress.step("Demo data", async () => {
      await seedDemo(lifetime, database.url);
      return `${(await countUsers(database.url)).toLocaleString("en")} users`;
    });
  }
  if (!flags.dev) {
    await progress.step("Build", async () => ((await buildApp(lifetime)) ? "built" : "up to date"));
  }
  let showOutput = () => {};
  await progress.step("Server", async () => {
    showOutput = await serveApp(lifetime, flags.dev ? "dev" : "start", settings);
    return "answers";
  });
  database.announce(settings.address);
  await greet(database.url, settings.address);
  if (mailMode(parseEnv(process.env)) === "mailbox") {
    console.log(`  Mail is kept at ${settings.address}${paths.mailbox}\n`);
  }
  console.log("  Ctrl-C stops it.\n");
  showOutput();
  await lifetime.stayUp();
}

async function greet(url: string, address: string) {
  console.log(`\n  Gatehouse is at ${address}\n`);
  const signIns = await findDemoSignIns(url);
  if (signIns.length > 0) {
    console.log("  Sign in as");
    for (const { label, email, password } of signIns) {
      console.log(`    ${label.padEnd(14)} ${email.padEnd(22)} ${password}`);
    }
  } else if ((await countUsers(url)) === 0) {
    console.log("  Nobody can sign in yet. Make the first admin, in another terminal:");
    console.log("    npm run admin -- create --email you@example.com");
  }
  console.log("");
}

runLifetime(quickstart);
