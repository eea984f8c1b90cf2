// The part of quickstart that runs before there are dependencies. Plain Node.
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./install.mjs";
import { onNpmGone } from "./npm-gone.mjs";
import { createProgress } from "./progress.mjs";

const root = resolve(import.meta.dirname, "../..");
const USAGE = `Usage: npm run quickstart [-- --demo]
       npm run dev [-- --demo]

  --demo   also fills an empty database that DATABASE_URL names with the demo people`;

/** @param {string[]} args */
export async function quickstart(args) {
  const flags = parseFlags(args);
  if (flags.help) {
    console.log(USAGE);
    return;
  }
  let child;
  let interrupted = 0;
  // This process only waits: what it started ends first, also when a signal was
  // for this process alone.
  const stop = (signal, code) => {
    interrupted = code;
    if (child) child.kill(signal);
    else process.exit(code);
  };
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.on(signal, () => stop(signal, code));
  }
  onNpmGone(() => stop("SIGTERM", 143));

  console.log("\n  Gatehouse\n");
  try {
    await createProgress().step("Dependencies", async () => {
      const onSpawn = (npm) => {
        // npm finishes its downloads before it obeys, and an installation that
        // was cut short is done again anyway.
        child = { kill: () => npm.kill("SIGKILL") };
      };
      return (await ensureInstalled({ root, quiet: true, onSpawn })) ? "installed" : "up to date";
    });
  } catch (error) {
    if (!interrupted) console.error(`\n${error.message}`);
    process.exit(interrupted || 1);
  }
  if (interrupted) process.exit(interrupted);

  child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/lib/quickstart.ts", ...args],
    {
      cwd: root,
      // Over "ipc" it notices when this process is gone.
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: { ...process.env, GATEHOUSE_LEASH: "1" },
    },
  );
  child.once("exit", (code) => process.exit(code ?? 1));
}

function parseFlags(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        dev: { type: "boolean" },
        demo: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    return values;
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(1);
  }
}
