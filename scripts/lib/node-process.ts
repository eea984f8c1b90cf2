import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Lifetime } from "./lifetime";
import { Problem } from "./problem";
import { root } from "./root";

const leash = pathToFileURL(join(root, "scripts/lib/leash.mjs")).href;
const STOP_TIMEOUT = 8_000;
const KEPT_OUTPUT = 100_000;

/** What it takes to run a TypeScript file of ours with Node. */
export const typescript = ["--conditions=react-server", "--import", "tsx"];

export interface NodeProcess {
  child: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** From now on its output goes straight to ours. */
  show(): void;
  stop(): Promise<void>;
}

/** Starts Node with `args`, to be ended with `lifetime` at the latest. */
export function startNode(
  lifetime: Lifetime,
  args: string[],
  env: Record<string, string> = {},
): NodeProcess {
  const child = spawn(process.execPath, ["--import", leash, ...args], {
    cwd: root,
    env: {
      ...process.env,
      ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}),
      GATEHOUSE_LEASH: "1",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    windowsHide: true,
  });
  let shown = false;
  let kept = "";
  for (const [stream, target] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      if (shown) target.write(text);
      else kept = (kept + text).slice(-KEPT_OUTPUT);
    });
  }
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT);
    await once(child, "exit");
    clearTimeout(timer);
  };
  child.once("exit", lifetime.onEnd(stop));
  return {
    child,
    output: () => kept,
    show() {
      shown = true;
      kept = "";
    },
    stop,
  };
}

/**
 * Runs Node with `args` to its end, silently unless it fails.
 * @param what named when it fails
 * @throws Problem with everything that it printed
 */
export async function runNode(
  lifetime: Lifetime,
  what: string,
  args: string[],
  options: { env?: Record<string, string>; show?: boolean } = {},
) {
  const started = startNode(lifetime, args, options.env);
  if (options.show) started.show();
  const [code, signal] = (await once(started.child, "close")) as [number | null, string | null];
  if (code === 0) return;
  const output = started.output().trim();
  throw new Problem(
    `${output && `${output}\n\n`}${what} failed (${signal ?? `exit code ${code}`}).`,
  );
}
