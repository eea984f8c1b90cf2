import { spawn } from "node:child_process";

/** What a runner may take to clean up after Ctrl-C. */
const GRACE = 20_000;
const SAME_KEYSTROKE = 500;

let running;
/** When stopping began. */
let stopping;

/**
 * Runs a command to its end, in a process group of its own, so that the whole
 * of it can be stopped.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number | null>} its exit code
 */
export async function runCommand(command, args, options) {
  if (stopping) return new Promise(() => {});
  const child = spawn(command, args, {
    ...options,
    stdio: ["ignore", "inherit", "inherit"],
    detached: process.platform !== "win32",
  });
  stopWithUs(child);
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  // Whoever stopped us ends the process; nothing goes on meanwhile.
  return stopping ? new Promise(() => {}) : code;
}

/**
 * Has `stopOnSignals` stop this child too, for as long as it runs.
 * @param {import("node:child_process").ChildProcess} child
 */
export function stopWithUs(child) {
  running = child;
  child.once("close", () => {
    if (running === child) running = undefined;
  });
}

/** Ctrl-C, or being told to end, stops the running command first; a second time, at once. */
export function stopOnSignals() {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      const child = running;
      if (!child) process.exit(code);
      child.once("close", () => {
        signalGroup(child, "SIGKILL");
        process.exit(code);
      });
      // One Ctrl-C arrives twice, from the terminal and from npm.
      if (stopping && Date.now() - stopping < SAME_KEYSTROKE) return;
      signalGroup(child, stopping ? "SIGKILL" : "SIGINT");
      stopping = Date.now();
      setTimeout(() => signalGroup(child, "SIGKILL"), GRACE).unref();
    });
  }
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // No such group: Windows has none, and not every child leads one.
    child.kill(signal);
  }
}
