import "server-only";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Who has the data folder open: `.data/embedded.json`, which is the lock as well. */
export interface EmbeddedOwner {
  /** The process that runs PostgreSQL. */
  pid: number;
  /** Null while it is starting. */
  port: number | null;
  /** The process that it works for, and ends with. */
  parentPid: number;
  /** The app serves; a command (seed, admin, …) is over soon. */
  purpose: "app" | "command";
  /** Where the app is served. */
  address: string | null;
}

/** In the command line of every process that holds the lock. */
export const EMBEDDED_SCRIPT = "embedded-database";

/** A takeover takes milliseconds; one that is older than this died half-way. */
const TAKEOVER_LIMIT = 5_000;
/** Between creating the file and writing it, as seen by somebody else. */
const WRITE_LIMIT = 2_000;

const lockFile = (dataFolder: string) => join(dataFolder, "embedded.json");

/** The live owner of the data folder, or null. */
export function readOwner(dataFolder: string): EmbeddedOwner | null {
  const owner = parseOwner(readText(lockFile(dataFolder)));
  return owner && isOurs(owner.pid) ? owner : null;
}

/** Makes `owner` the owner, unless there is a live one: that one is returned. */
export function acquireLock(dataFolder: string, owner: EmbeddedOwner): EmbeddedOwner | "acquired" {
  mkdirSync(dataFolder, { recursive: true });
  const path = lockFile(dataFolder);
  for (let attempt = 0; attempt < 200; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(owner), { flag: "wx" });
      return "acquired";
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const text = readText(path);
    const holder = parseOwner(text);
    if (holder && isOurs(holder.pid)) return holder;
    if (holder || isOld(path, WRITE_LIMIT)) removeStale(dataFolder, text);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
  throw new Error(`${path} cannot be written. If nothing is running, delete it.`);
}

/** Only for the owner: says more about itself. */
export function updateLock(dataFolder: string, owner: EmbeddedOwner) {
  const path = lockFile(dataFolder);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(owner));
  renameSync(draft, path);
}

/** Takes the lock away from `pid`, if it still has it. */
export function releaseLock(dataFolder: string, pid: number) {
  const path = lockFile(dataFolder);
  if (parseOwner(readText(path))?.pid === pid) rmSync(path, { force: true });
}

/**
 * Deletes a lock whose owner died. One at a time and only what was looked at:
 * otherwise the slower of two would delete the lock that the faster has taken.
 */
function removeStale(dataFolder: string, seen: string | null) {
  const path = lockFile(dataFolder);
  const guard = `${path}.takeover`;
  try {
    mkdirSync(guard);
  } catch {
    if (isOld(guard, TAKEOVER_LIMIT)) rmSync(guard, { recursive: true, force: true });
    return;
  }
  try {
    if (readText(path) === seen) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { recursive: true, force: true });
  }
}

function readText(path: string) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function parseOwner(text: string | null): EmbeddedOwner | null {
  try {
    const owner = JSON.parse(text ?? "") as EmbeddedOwner;
    return Number.isInteger(owner.pid) && owner.pid > 0 ? owner : null;
  } catch {
    return null;
  }
}

function isOld(path: string, limit: number) {
  try {
    return Date.now() - statSync(path).mtimeMs > limit;
  } catch {
    return false;
  }
}

/** Whether the process lives and is what wrote the lock: after a crash its number is used again. */
function isOurs(pid: number) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const command = commandLine(pid);
  return command === null || command.includes(EMBEDDED_SCRIPT);
}

/** Null where it cannot be told (Windows): then a live process counts as ours. */
function commandLine(pid: number) {
  if (process.platform === "linux") {
    const text = readText(`/proc/${pid}/cmdline`);
    if (text !== null) return text;
  }
  if (process.platform === "win32") return null;
  const { stdout, status } = spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], {
    encoding: "utf8",
  });
  return status === 0 ? stdout : null;
}
