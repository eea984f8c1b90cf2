import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { root } from "./root";

/** A process that runs `work` as its life; `started` waits for its first line. */
function live(work: string) {
  const script = `
    const { runLifetime } = await import("./scripts/lib/lifetime.ts");
    const { runNode, startNode } = await import("./scripts/lib/node-process.ts");
    const { Problem } = await import("./scripts/lib/problem.ts");
    runLifetime(async (lifetime) => { ${work} });`;
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", script],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_OPTIONS: "" } },
  );
  const printed = { out: "", error: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    printed.error += text;
  });
  const closed = once(child, "close") as Promise<[number | null, string | null]>;
  const started = vi.waitUntil(() => printed.out.split("\n", 1)[0], { timeout: 20_000 });
  return { child, printed, closed, started };
}

const IDLE = `["-e", "setInterval(() => {}, 1000)"]`;

async function isGone(pid: number) {
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(/ESRCH/), 10_000);
}

describe("runLifetime", { timeout: 60_000 }, () => {
  it("cleans up in reverse when the work is done", async () => {
    const { printed, closed } = live(`
      lifetime.onEnd(() => console.log("first"));
      const takeBack = lifetime.onEnd(() => console.log("taken back"));
      lifetime.onEnd(async () => console.log("second"));
      takeBack();`);
    expect(await closed).toEqual([0, null]);
    expect(printed.out).toBe("second\nfirst\n");
  });

  it("tells a problem in a sentence, and everything about a bug", async () => {
    const problem = live(`throw new Problem("Use another port.")`);
    expect(await problem.closed).toEqual([1, null]);
    expect(problem.printed.error).toBe("\nUse another port.\n");
    const bug = live(`throw new TypeError("not a function")`);
    expect(await bug.closed).toEqual([1, null]);
    expect(bug.printed.error).toMatch(/TypeError: not a function\n\s+at /);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends what was started on %s", async (signal) => {
    const life = live(`
      const { child } = startNode(lifetime, ${IDLE});
      console.log(child.pid);
      await lifetime.stayUp();`);
    const pid = Number(await life.started);
    life.child.kill(signal);
    expect(await life.closed).toEqual([0, null]);
    await isGone(pid);
    expect(life.printed.out).toMatch(/Stopped/);
  });

  it("is interrupted before it is up, without calling that a failure", async () => {
    const life = live(`
      console.log("running");
      await runNode(lifetime, "Idling", ${IDLE});`);
    await life.started;
    life.child.kill("SIGINT");
    expect(await life.closed).toEqual([130, null]);
    expect(life.printed.error).toBe("");
  });

  it("leaves nothing behind when it is killed", async () => {
    const life = live(`
      const { child } = startNode(lifetime, ${IDLE});
      console.log(child.pid);
      await lifetime.stayUp();`);
    const pid = Number(await life.started);
    await kill(life.child);
    await isGone(pid);
  });
});

describe("runNode", { timeout: 60_000 }, () => {
  it("is silent, unless it fails: then it shows everything", async () => {
    const quiet = live(`await runNode(lifetime, "Talking", ["-e", "console.log('hello')"]);`);
    expect(await quiet.closed).toEqual([0, null]);
    expect(quiet.printed).toEqual({ out: "", error: "" });
    const loud = live(
      `await runNode(lifetime, "Talking", ["-e", "console.log('hello'); process.exit(3)"]);`,
    );
    expect(await loud.closed).toEqual([1, null]);
    expect(loud.printed.error).toBe("\nhello\n\nTalking failed (exit code 3).\n");
  });

  it("leaves a child's own workers alone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "gatehouse-fork-"));
    const file = join(folder, "fork.cjs");
    writeFileSync(
      file,
      `const { fork } = require("node:child_process");
       if (process.argv[2]) process.once("message", () => process.send("done"));
       else {
         const worker = fork(__filename, ["worker"]);
         worker.once("message", () => process.exit(0)).once("exit", () => process.exit(4));
         setTimeout(() => worker.send("work"), 500);
       }`,
    );
    const life = live(`await runNode(lifetime, "Forking", [${JSON.stringify(file)}]);`);
    expect(await life.closed).toEqual([0, null]);
    rmSync(folder, { recursive: true });
  });
});

async function kill(child: ChildProcess) {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
