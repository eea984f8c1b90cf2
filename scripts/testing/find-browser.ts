import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** Keep a browser quiet on a closed network, and let it run as root. */
export const browserArgs = [
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const names = [
  // A browser without windows, which takes half the time of one that draws its own frame.
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

const places = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const DOWNLOAD_TIMEOUT = 180_000;
const APT_TIMEOUT = 600_000;

/**
 * The path of a Chromium that starts; the first of: CHROMIUM_PATH, Playwright's
 * own, one of the system, Playwright's after a download, Debian's after an
 * installation. Remembered in CHROMIUM_PATH for child processes.
 *
 * @throws Error saying what to do where none can be had
 */
export function findBrowser(): string {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (starts(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, and that does not start.`);
  }
  const path =
    [chromium.executablePath(), ...onSystem()].find(starts) ?? download() ?? installFromDebian();
  if (!path) {
    throw new Error(
      "No Chromium for the browser tests: run `npx playwright install --with-deps chromium`, or install Chrome or Chromium, or set CHROMIUM_PATH to one.",
    );
  }
  process.env.CHROMIUM_PATH = path;
  return path;
}

function onSystem() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
}

/** Being there is not enough: a downloaded one may lack the system's libraries. */
function starts(path: string) {
  if (!existsSync(path)) return false;
  // Windows' Chrome answers --version by opening a window.
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

function download() {
  const cli = join(import.meta.dirname, "../../node_modules/@playwright/test/cli.js");
  run("Downloading Playwright's Chromium", process.execPath, [cli, "install", "chromium"], {
    timeout: DOWNLOAD_TIMEOUT,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" },
  });
  return [chromium.executablePath()].find(starts);
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return undefined;
  const options = {
    timeout: APT_TIMEOUT,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  run("Updating Debian's package lists", "apt-get", ["update", "-qq"], options);
  // Older releases have the second one only.
  for (const name of ["chromium-headless-shell", "chromium"]) {
    run(`Installing Debian's ${name}`, "apt-get", ["install", "-y", "-qq", name], options);
    const found = onSystem().find(starts);
    if (found) return found;
  }
  return undefined;
}

function run(
  what: string,
  command: string,
  args: string[],
  options: { timeout: number; env: NodeJS.ProcessEnv },
) {
  console.log(`${what}…`);
  const { status } = spawnSync(command, args, {
    stdio: ["ignore", "ignore", "ignore"],
    ...options,
  });
  if (status !== 0) console.log(`${what} did not work.`);
}
