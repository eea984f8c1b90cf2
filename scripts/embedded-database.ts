// The process of the embedded PostgreSQL; lib/db/embedded.ts starts it. It has
// one of its own because PGlite stops the event loop while a statement runs.
import { runEmbeddedChild } from "@/lib/db/embedded-child";

const [dataFolder, purpose] = process.argv.slice(2);
if (!process.send || !dataFolder || (purpose !== "app" && purpose !== "command")) {
  console.error("The app and its commands start this by themselves; try `npm run dev`.");
  process.exit(1);
}
await runEmbeddedChild({ dataFolder, purpose });
