// `npm start`: serves what `npm run build` has built, on DATABASE_URL or the
// embedded database.
import { defaultDataFolder } from "@/lib/db/embedded";
import { openAppDatabase } from "./lib/database";
import { checkEnvironment, ensureSecret, loadEnvironment, serveSettings } from "./lib/environment";
import { type Lifetime, runLifetime } from "./lib/lifetime";
import { serveApp } from "./lib/next-server";
import { assertPortFree } from "./lib/port";
import { isBuilt } from "./lib/prepare";
import { Problem } from "./lib/problem";
import { createProgress } from "./lib/progress.mjs";

async function start(lifetime: Lifetime) {
  loadEnvironment("production");
  const settings = serveSettings("0.0.0.0");
  // Several instances on one server have to share a secret, so that one is given.
  if (!process.env.DATABASE_URL) ensureSecret(defaultDataFolder);
  checkEnvironment();
  if (!isBuilt()) throw new Problem("There is no build to serve. Make one: npm run build");

  const progress = createProgress();
  const database = await openAppDatabase(lifetime, progress);
  await assertPortFree(settings.port, settings.host, "start");
  let showOutput = () => {};
  await progress.step("Server", async () => {
    showOutput = await serveApp(lifetime, "start", settings);
    return "answers";
  });
  database.announce(settings.address);
  console.log(`\n  Gatehouse is at ${settings.address}\n`);
  showOutput();
  await lifetime.stayUp();
}

runLifetime(start);
