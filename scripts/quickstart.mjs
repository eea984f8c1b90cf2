// `npm run quickstart` and, with --dev, `npm run dev`: everything from a fresh
// clone to a served app, skipping what is done. Plain Node, since it begins
// where nothing is installed; scripts/lib/quickstart.ts goes on from there.
import { readFileSync } from "node:fs";

const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const [wantedMajor, wantedMinor] = engines.node.replace(">=", "").split(".").map(Number);
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
  console.error(
    `Gatehouse needs Node ${wantedMajor}.${wantedMinor} or newer; this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}

// Not above: an old Node could not even read these.
const { quickstart } = await import("./lib/hand-over.mjs");
await quickstart(process.argv.slice(2));
