/**
 * A throwaway PostgreSQL cluster, and a streaming replica of it if wanted, that lives as long as this process's stdin is
 * open. Started by throwaway-postgres.ts.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { fail, input, onRelease, ready } from "./leash";
import { executable, postgresBinaries } from "./postgres-binaries";

const START_TIMEOUT = 30_000;
const STOP_TIMEOUT = 10_000;

/**
 * The first that the version and the system know. Search folds case in the
 * database, and pg_trgm sees no letters beyond ASCII where LC_CTYPE is C.
 */
const locales = [
  ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8"],
  ["--locale=C.UTF-8"],
  ["--locale=en_US.UTF-8"],
  ["--locale=C"],
];

const {
  durable = false,
  replicated = false,
  settings = {},
} = input<{
  durable?: boolean;
  replicated?: boolean;
  settings?: Record<string, string | number>;
}>();

const folder = mkdtempSync(join(tmpdir(), "gatehouse-postgres-"));
const data = join(folder, "data");
const copy = join(folder, "copy");
const owner = unprivilegedUser();
if (owner) chownSync(folder, owner.uid, owner.gid);
const asOwner = { ...owner, cwd: folder, env: { ...process.env, LC_ALL: "C", TZ: "UTC" } };
/** The replica before the server that it follows. */
const servers: ChildProcess[] = [];

onRelease(async () => {
  await stopServers();
  rmSync(folder, { recursive: true, force: true });
});
process.on("exit", () => {
  for (const server of servers) server.kill("SIGQUIT");
  rmSync(folder, { recursive: true, force: true });
});

try {
  ready(await startAny());
} catch (error) {
  await stopServers();
  fail(error);
}

/** The first of the machine's PostgreSQLs that starts and has pg_trgm. */
async function startAny() {
  const refusals: string[] = [];
  for (const found of postgresBinaries()) {
    try {
      const binaries = reachable(found);
      const password = initialise(binaries);
      if (replicated) cpSync(data, copy, { recursive: true });
      const primary = await start(binaries, data, password);
      if (!replicated) return { url: primary.url };
      follow(primary.url);
      const replica = await start(binaries, copy, password);
      return { url: primary.url, replica: { url: replica.url, pid: replica.pid } };
    } catch (error) {
      refusals.push(`${found}: ${messageOf(error)}`);
      await stopServers();
      for (const made of [data, copy]) rmSync(made, { recursive: true, force: true });
    }
  }
  throw new Error(
    refusals.length > 0
      ? `No PostgreSQL here could be started.\n${refusals.join("\n")}`
      : "No PostgreSQL found: set DATABASE_URL, install PostgreSQL 14 or newer, or run npm ci without --omit=optional.",
  );
}

/** PostgreSQL refuses to run as root: then an existing user without rights does it. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const wanted of ["postgres", "nobody"]) {
    const entry = users.find(([name]) => name === wanted);
    if (entry && Number(entry[2]) > 0) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Error(
    "Running as root, and there is no user `postgres` or `nobody` to run PostgreSQL.",
  );
}

/** `bin`, or a copy of its installation where the owner can't reach it (a clone in /root, say). */
function reachable(bin: string) {
  const probe = spawnSync(join(bin, executable("postgres")), ["--version"], asOwner);
  if (probe.status === 0) return bin;
  const copy = join(folder, "installation");
  rmSync(copy, { recursive: true, force: true });
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, "bin");
}

function initialise(bin: string) {
  const password = randomBytes(16).toString("hex");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) chownSync(passwordFile, owner.uid, owner.gid);
  const common = ["-D", data, "-U", "postgres", "-A", "scram-sha-256", "-E", "UTF8"];
  let refusal: unknown;
  for (const locale of locales) {
    try {
      execFileSync(
        join(bin, executable("initdb")),
        [...common, `--pwfile=${passwordFile}`, "--no-sync", "--no-instructions", ...locale],
        { ...asOwner, stdio: ["ignore", "ignore", "pipe"] },
      );
      return password;
    } catch (error) {
      refusal = error;
      rmSync(data, { recursive: true, force: true });
    }
  }
  const said = (refusal as { stderr?: Buffer }).stderr;
  throw new Error(`initdb: ${String(said ?? messageOf(refusal)).trim()}`);
}

/**
 * Makes the copy, taken before the server's first start, a replica that streams
 * from there: what pg_basebackup does, which not every installation has.
 */
function follow(url: string) {
  const { hostname, port, username, password } = new URL(url);
  writeFileSync(
    join(copy, "postgresql.auto.conf"),
    `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password}'\n`,
  );
  writeFileSync(join(copy, "standby.signal"), "");
  chmodSync(copy, 0o700);
  if (!owner) return;
  for (const name of ["", ...readdirSync(copy, { recursive: true, encoding: "utf8" })]) {
    chownSync(join(copy, name), owner.uid, owner.gid);
  }
}

async function start(bin: string, data: string, password: string) {
  const port = await freePort();
  const all = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: process.platform === "win32" ? "" : folder,
    max_connections: 100,
    shared_buffers: "128MB",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    // The replica needs all that was written since the copy was taken, and gets what is
    // committed only as it is written out.
    ...(replicated
      ? { wal_level: "replica", wal_keep_size: "1GB", synchronous_commit: "local" }
      : {}),
    ...settings,
  };
  const args = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  let log = "";
  const started = spawn(join(bin, executable("postgres")), ["-D", data, ...args], {
    ...asOwner,
    stdio: ["ignore", "ignore", "pipe"],
  });
  servers.unshift(started);
  started.stderr.setEncoding("utf8").on("data", (text) => {
    log = (log + text).slice(-2_000);
  });
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const deadline = Date.now() + START_TIMEOUT;
  for (;;) {
    const refusal = await refusalOf(url);
    if (!refusal) return { url, pid: started.pid };
    if (refusal.final || started.exitCode !== null || Date.now() > deadline) {
      throw new Error(`${refusal.message}\n${log.trim()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Why the server can't be used (yet); undefined when it can. */
async function refusalOf(connectionString: string) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    const { rowCount } = await client.query(
      "SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm'",
    );
    return rowCount ? undefined : { final: true, message: "its pg_trgm extension is missing" };
  } catch (error) {
    return { final: false, message: messageOf(error) };
  } finally {
    await client.end().catch(() => {});
  }
}

async function stopServers() {
  for (const server of servers.splice(0)) await stop(server);
}

async function stop(started: ChildProcess) {
  if (started.exitCode !== null || started.signalCode !== null) return;
  const exited = once(started, "exit");
  started.kill("SIGINT");
  const timer = setTimeout(() => started.kill("SIGQUIT"), STOP_TIMEOUT);
  await exited;
  clearTimeout(timer);
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

function messageOf(error: unknown) {
  return error instanceof Error ? error.message : String(error);
}
