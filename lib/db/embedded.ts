import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ChildMessage, ParentMessage } from "./embedded-child";
import { EMBEDDED_SCRIPT, type EmbeddedOwner, readOwner, releaseLock } from "./embedded-lock";

const root = resolve(import.meta.dirname, "../..");

/** Where everything lives that running the app leaves behind. */
export const defaultDataFolder = join(root, ".data");

const START_TIMEOUT = 60_000;
const CLOSE_TIMEOUT = 10_000;
/** How long an app waits for a command, or a database that is just closing. */
const PATIENCE = 15_000;
const POLL = 100;

/** The address of an embedded database. It has no TLS and no passwords. */
export function embeddedUrl(port: number) {
  return `postgres://postgres@127.0.0.1:${port}/postgres?sslmode=disable`;
}

/** The data folder is in use by a process that will not be over soon. */
export class DatabaseInUseError extends Error {
  override name = "DatabaseInUseError";
  constructor(readonly owner: EmbeddedOwner) {
    const address = owner.address ? ` at ${owner.address}` : "";
    super(
      owner.purpose === "app"
        ? `Gatehouse is already running on this data folder: process ${owner.parentPid}${address}. ` +
            `Stop it first (Ctrl-C where it runs, or: kill ${owner.parentPid}).`
        : `A command of Gatehouse is using this data folder: process ${owner.parentPid}. ` +
            "Wait until it is done.",
    );
  }
}

export interface OpenDatabase {
  /** For DATABASE_URL. */
  url: string;
  /** "external" is the server of DATABASE_URL. */
  kind: "external" | "embedded";
  /** Whether `close()` ends the database: false for a server and for another process's. */
  owned: boolean;
  /** Tells others where the app of this database is served. */
  announce(address: string): void;
  close(): Promise<void>;
}

export interface OpenOptions {
  /**
   * An app must be the only one, a command joins an app that runs.
   * @default "command"
   */
  purpose?: EmbeddedOwner["purpose"];
  /** @default process.env.DATABASE_URL; empty means the embedded database */
  databaseUrl?: string;
  dataFolder?: string;
  log?: (line: string) => void;
  /** Called when an owned database ends without `close()`. */
  onLost?: () => void;
}

/**
 * The database: the one of DATABASE_URL, or else the embedded one, started if
 * it is not running. Call `close()` in the end.
 * @throws DatabaseInUseError for an app whose data folder another app has open
 */
export async function openDatabase(options: OpenOptions = {}): Promise<OpenDatabase> {
  const { databaseUrl = process.env.DATABASE_URL, dataFolder = defaultDataFolder } = options;
  if (databaseUrl) return notOwned(databaseUrl, "external");
  const purpose = options.purpose ?? "command";

  let waited = 0;
  for (let told = false; ; waited += POLL) {
    const owner = readOwner(dataFolder);
    const joined = owner && purpose === "command" && owner.port !== null;
    if (joined) return notOwned(embeddedUrl(owner.port as number), "embedded");
    const started = owner ?? (await startChild(dataFolder, purpose, options.onLost));
    if ("url" in started) return started;
    if (purpose === "app" && started.purpose === "app" && isAlive(started.parentPid)) {
      throw new DatabaseInUseError(started);
    }
    if (waited >= (purpose === "command" ? START_TIMEOUT : PATIENCE)) {
      throw new DatabaseInUseError(started);
    }
    if (!told && waited > 1_000) {
      options.log?.(`Waiting for process ${started.pid}, which has the database open.`);
      told = true;
    }
    await sleep(POLL);
  }
}

function notOwned(url: string, kind: OpenDatabase["kind"]): OpenDatabase {
  return { url, kind, owned: false, announce() {}, async close() {} };
}

/** Starts the database's process; answers with the owner if somebody else was faster. */
async function startChild(
  dataFolder: string,
  purpose: EmbeddedOwner["purpose"],
  onLost: (() => void) | undefined,
): Promise<OpenDatabase | EmbeddedOwner> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [
      "--conditions=react-server",
      "--import",
      "tsx",
      join(root, "scripts", `${EMBEDDED_SCRIPT}.ts`),
      resolve(dataFolder),
      purpose,
    ],
    {
      cwd: root,
      env,
      // Ctrl-C in a terminal reaches a whole process group, and this one has to
      // outlive the app's last queries. It notices when this process is gone.
      detached: true,
      windowsHide: true,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    },
  );
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors = (errors + text).slice(-4_000);
  });
  const message = await firstMessage(child);
  if (message?.type === "occupied") return message.owner;
  if (message?.type !== "ready") {
    await ended(child);
    throw new Error(
      `The embedded database in ${join(dataFolder, "postgres")} did not start: ` +
        (message?.message ?? (errors.trim() || "it did not answer")),
    );
  }

  let expected = false;
  child.once("exit", () => {
    if (!expected) onLost?.();
  });
  // A command that ends without close() must not hang on the database.
  child.unref();
  child.channel?.unref();
  (child.stderr as unknown as { unref(): void } | null)?.unref();
  const send = (sent: ParentMessage) => {
    if (child.connected) child.send(sent, () => {});
  };
  return {
    url: embeddedUrl(message.port),
    kind: "embedded",
    owned: true,
    announce: (address) => send({ type: "address", address }),
    async close() {
      expected = true;
      child.ref();
      send({ type: "close" });
      await ended(child);
      if (child.pid) releaseLock(dataFolder, child.pid);
    },
  };
}

/** Waits for the process to end by itself, but not for ever. */
async function ended(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const timer = setTimeout(() => child.kill("SIGKILL"), CLOSE_TIMEOUT);
  await once(child, "exit");
  clearTimeout(timer);
}

function firstMessage(child: ChildProcess) {
  return new Promise<ChildMessage | null>((done) => {
    const timer = setTimeout(() => done(null), START_TIMEOUT);
    const finish = (message: ChildMessage | null) => {
      clearTimeout(timer);
      done(message);
    };
    child.once("message", (message) => finish(message as ChildMessage));
    child.once("error", () => finish(null));
    // After "exit" a last message can still be on its way; "close" comes behind it.
    child.once("close", () => finish(null));
  });
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
