import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { paths } from "@/lib/paths";
import type { ServeSettings } from "./environment";
import type { Lifetime } from "./lifetime";
import { startNode } from "./node-process";
import { Problem } from "./problem";
import { root } from "./root";

const nextBin = join(root, "node_modules/next/dist/bin/next");
const START_TIMEOUT = 120_000;
const POLL = 100;

/**
 * Serves the app until the lifetime ends; comes back when it answers.
 * @returns what shows Next's output from then on
 * @throws Problem, with what Next printed, if it doesn't
 */
export async function serveApp(
  lifetime: Lifetime,
  mode: "start" | "dev",
  { port, host }: ServeSettings,
): Promise<() => void> {
  const next = startNode(lifetime, [nextBin, mode, "--port", String(port), "--hostname", host]);
  const { child } = next;
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const probe = `http://${reachable(host)}:${port}${paths.signIn}`;
  const end = Date.now() + START_TIMEOUT;

  let status: number | undefined;
  while (status === undefined) {
    if (hasEnded() || Date.now() > end) {
      const output = next.output().trim();
      throw new Problem(`${output && `${output}\n\n`}The server did not start.`);
    }
    status = await fetch(probe, { redirect: "manual" }).then(
      (response) => response.status,
      () => undefined,
    );
    if (status === undefined) await sleep(POLL);
  }
  // While developing, a broken page is no reason to stop; Next shows what is wrong.
  if (status >= 500 && mode === "start") {
    const output = next.output().trim();
    throw new Problem(`${output && `${output}\n\n`}${paths.signIn} answers with ${status}.`);
  }
  child.once("exit", (code, signal) => {
    if (lifetime.isEnding()) return;
    console.error(`\nThe server ended by itself (${signal ?? `exit code ${code}`}).`);
    void lifetime.end(1);
  });
  return next.show;
}

/** An address that leads to a server on `host` from here. */
function reachable(host: string) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
