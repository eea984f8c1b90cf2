// Plain Node, no dependencies: this runs before there are any.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const STAMP = "node_modules/.gatehouse-installed";
const NPM_RECORD = "node_modules/.package-lock.json";

/** What an installation is for: another kind of machine needs other binaries. */
const machine = `${process.platform} ${process.arch} ${process.versions.modules}`;

function fingerprint(root) {
  const lockfile = readFileSync(join(root, "package-lock.json"));
  return `${machine}\n${createHash("sha256").update(lockfile).digest("hex")}\n`;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Whether npm's own record of what it put into node_modules agrees with the
 * lockfile, so that an installation by hand is believed and a stale or half-finished
 * one is not (npm writes its record last).
 */
function agreesWithLockfile(root) {
  const wanted = readJson(join(root, "package-lock.json"))?.packages;
  const present = readJson(join(root, NPM_RECORD))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const installed = present[path];
    // Optional packages are other platforms' binaries: rightly absent here.
    return installed ? installed.version === entry.version : entry.optional === true;
  });
}

/** Whether node_modules is what package-lock.json says, for this machine. */
export function isInstalled(root) {
  const path = join(root, STAMP);
  const stamp = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const current = fingerprint(root);
  if (stamp === current && existsSync(join(root, NPM_RECORD))) return true;
  if (stamp && !stamp.startsWith(`${machine}\n`)) return false;
  if (!agreesWithLockfile(root)) return false;
  writeFileSync(path, current);
  return true;
}

/**
 * `install` and not `ci`: it keeps to the lockfile all the same, but doesn't
 * refuse one that lacks other platforms' optional binaries, as a lockfile does
 * that was written against a registry without them. --no-save leaves it
 * untouched. --include=dev: building needs them, and NODE_ENV=production would
 * leave them out.
 */
const NPM_ARGUMENTS = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund"];

/**
 * Installs the dependencies when they are missing or not the lockfile's.
 * @param {object} options
 * @param {string} options.root
 * @param {boolean} [options.quiet] shows what npm prints only if it fails
 * @param {(child: import("node:child_process").ChildProcess) => void} [options.onSpawn]
 * @returns {Promise<boolean>} whether anything had to be installed
 */
export async function ensureInstalled({ root, quiet = false, onSpawn = () => {} }) {
  if (isInstalled(root)) return false;
  if (!quiet) console.log("Installing dependencies…");
  const child = spawn("npm", NPM_ARGUMENTS, {
    cwd: root,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  onSpawn(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`${output}npm install failed (exit code ${code}).`);
  writeFileSync(join(root, STAMP), fingerprint(root));
  return true;
}
