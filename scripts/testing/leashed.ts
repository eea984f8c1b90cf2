import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "../..");

/** A helper process that cleans up after itself when this one is gone. */
export interface Leashed<Ready> {
  /** What the helper said when it was up. */
  ready: Ready;
  /** Lets go and waits until the helper has removed what it made. */
  stop(): Promise<void>;
}

const KEPT_OUTPUT = 4_000;
const STOP_TIMEOUT = 20_000;

/**
 * Starts `script`, of this folder, and waits for its one line of JSON.
 *
 * The helper lives in its own process group, so that Ctrl-C in a terminal does
 * not reach it before its parent has finished with it, and it holds the other
 * end of a pipe, so that it ends with the parent whatever ends the parent.
 */
export async function startLeashed<Ready>(
  script: string,
  options: { input: unknown; timeout?: number },
): Promise<Leashed<Ready>> {
  const child = spawn(
    process.execPath,
    [
      ...["--import", "tsx", "--conditions=react-server"],
      ...[join(import.meta.dirname, script), JSON.stringify(options.input)],
    ],
    {
      // tsx looks for tsconfig.json, and so for the meaning of "@/", from here.
      cwd: root,
      stdio: ["pipe", "pipe", "pipe"],
      detached: process.platform !== "win32",
      env: helperEnvironment(),
    },
  );
  let errors = "";
  child.stderr.setEncoding("utf8");
  child.stderr.on("data", (text: string) => {
    errors = (errors + text).slice(-KEPT_OUTPUT);
  });
  // The child may be gone before its stdin is ended; that is no error of ours.
  child.stdin.on("error", () => {});

  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.stdin.end();
    const timer = setTimeout(() => killGroup(child), STOP_TIMEOUT);
    await exited;
    clearTimeout(timer);
  };

  try {
    const line = await firstLine(child, options.timeout ?? 120_000);
    return { ready: JSON.parse(line) as Ready, stop };
  } catch (cause) {
    await stop();
    throw new Error(`${script} did not start. ${errors.trim()}`, { cause });
  }
}

/** The helper and what it started, such as a server. */
function killGroup(child: ChildProcess) {
  try {
    process.kill(-(child.pid as number), "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

/** The test runner's own settings (loaders, conditions, colours) are not the helper's. */
function helperEnvironment() {
  const { NODE_OPTIONS: _, FORCE_COLOR: __, ...rest } = process.env;
  return rest;
}

function firstLine(child: ChildProcess, timeout: number) {
  return new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not up after ${timeout} ms`)), timeout);
    const settle = (action: () => void) => {
      clearTimeout(timer);
      action();
    };
    if (!child.stdout) throw new Error("a leashed process has a piped stdout");
    createInterface({ input: child.stdout }).once("line", (line) => settle(() => resolve(line)));
    child.once("error", (error) => settle(() => reject(error)));
    child.once("close", (code) => settle(() => reject(new Error(`exit code ${code}`))));
  });
}
