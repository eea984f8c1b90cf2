/** A throwaway Redis that lives as long as this process's stdin is open. Started by throwaway-redis.ts. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fail, input, onRelease, ready } from "./leash";

const { port = await freePort() } = input<{ port?: number }>();
const folder = mkdtempSync(join(tmpdir(), "gatehouse-redis-"));
const server = spawn(
  "redis-server",
  [
    ...["--port", String(port), "--bind", "127.0.0.1", "--dir", folder],
    ...["--save", "", "--appendonly", "no"],
  ],
  { cwd: folder, stdio: ["ignore", "pipe", "inherit"] },
);

onRelease(async () => {
  if (server.exitCode === null && server.signalCode === null) {
    const exited = once(server, "exit");
    // One that a test has stopped can't hear anything else.
    server.kill("SIGKILL");
    await exited;
  }
  rmSync(folder, { recursive: true, force: true });
});

server.once("error", fail);
server.once("exit", (code) => fail(`redis-server ended with ${code}`));
const lines = createInterface({ input: server.stdout });
lines.on("line", (line) => {
  if (!line.includes("Ready to accept connections")) return;
  server.removeAllListeners("exit");
  ready({ url: `redis://127.0.0.1:${port}`, pid: server.pid });
});

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port: free } = probe.address() as AddressInfo;
  probe.close();
  return free;
}
