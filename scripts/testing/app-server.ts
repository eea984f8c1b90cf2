/** The production build, served as long as this process's stdin is open. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fail, input, onRelease, ready } from "./leash";

const START_TIMEOUT = 30_000;
const root = join(import.meta.dirname, "../..");
const {
  env,
  log,
  middleware,
  folder = root,
} = input<{
  env: Record<string, string>;
  log: string;
  middleware: boolean;
  /** Where the build is, if not in the project itself. */
  folder?: string;
}>();

let copy: string | undefined;
let server: ChildProcess | undefined;
process.on("exit", () => {
  server?.kill("SIGKILL");
  if (copy) rmSync(copy, { recursive: true, force: true });
});
onRelease(async () => {
  const started = server;
  if (!started || started.exitCode !== null) return;
  const exited = once(started, "exit");
  started.kill("SIGTERM");
  const timer = setTimeout(() => started.kill("SIGKILL"), 5_000);
  await exited;
  clearTimeout(timer);
});

try {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, "a");
  server = spawn(
    process.execPath,
    [
      join(root, "node_modules/next/dist/bin/next"),
      "start",
      middleware ? folder : buildWithoutMiddleware(),
      "--port",
      String(port),
      "--hostname",
      "localhost",
    ],
    {
      cwd: root,
      stdio: ["ignore", output, output],
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        BETTER_AUTH_URL: url,
        ...env,
      },
    },
  );
  await answering(url);
  ready({ url, pid: server.pid });
} catch (error) {
  fail(error);
}

/**
 * The same build as if `middleware.ts` had not been there: Next finds it
 * through a manifest, so a copy of the build whose manifest lacks it runs none.
 */
function buildWithoutMiddleware() {
  copy = mkdtempSync(join(tmpdir(), "gatehouse-app-"));
  for (const name of ["node_modules", "package.json", "next.config.ts", "public"]) {
    if (existsSync(join(folder, name))) symlinkSync(join(folder, name), join(copy, name));
  }
  const cache = join(folder, ".next/cache");
  const development = join(folder, ".next/dev");
  cpSync(join(folder, ".next"), join(copy, ".next"), {
    recursive: true,
    filter: (path) => path !== cache && path !== development,
  });
  const manifest = join(copy, ".next/server/functions-config-manifest.json");
  const content = JSON.parse(readFileSync(manifest, "utf8"));
  if (!content.functions["/_middleware"]) {
    throw new Error("The build has no middleware to take away, or Next keeps it elsewhere now.");
  }
  delete content.functions["/_middleware"];
  writeFileSync(manifest, JSON.stringify(content));
  return copy;
}

async function answering(url: string) {
  const deadline = Date.now() + START_TIMEOUT;
  for (;;) {
    if (server?.exitCode !== null) {
      throw new Error(`next start ended.\n${readFileSync(log, "utf8").slice(-2_000)}`);
    }
    try {
      // Any answer will do, and this one asks the database nothing.
      await fetch(`${url}/favicon.ico`, { signal: AbortSignal.timeout(5_000) });
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`next start does not answer: ${error}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function freePort() {
  const probe = createServer().listen(0, "localhost");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
