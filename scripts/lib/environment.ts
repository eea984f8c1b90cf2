import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "@/lib/env";
import { Problem } from "./problem";
import { root } from "./root";

const DEFAULT_PORT = 3000;

export interface ServeSettings {
  port: number;
  /** The interface to listen on. */
  host: string;
  /** As people type it. */
  address: string;
}

/**
 * Reads .env, if there is one, into the process's environment. What is set
 * already wins; an empty variable means "not set", in the file and in the shell
 * (`DATABASE_URL= npm run dev` goes back to the embedded database).
 */
export function loadEnvironment(mode: "production" | "development") {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  for (const [name, value] of Object.entries(process.env)) {
    if (value === "") delete process.env[name];
  }
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" });
}

/**
 * Where to serve, from PORT, HOST and BETTER_AUTH_URL, which it sets if it isn't.
 * @param defaultHost for when HOST is not set
 */
export function serveSettings(defaultHost: string): ServeSettings {
  const text = process.env.PORT ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Problem(`PORT is "${text}"; it must be a number from 1 to 65535.`);
  }
  const local = `http://localhost:${port}`;
  process.env.BETTER_AUTH_URL ??= local;
  return { port, host: process.env.HOST ?? defaultHost, address: process.env.BETTER_AUTH_URL };
}

/** Sets BETTER_AUTH_SECRET from `.data/secret`, which is made once. */
export function ensureSecret(dataFolder: string) {
  if (process.env.BETTER_AUTH_SECRET) return;
  const path = join(dataFolder, "secret");
  if (!existsSync(path)) {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(path, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600 });
  }
  process.env.BETTER_AUTH_SECRET = readFileSync(path, "utf8").trim();
}

/**
 * Looks at the app's variables before anything is started.
 * @throws Problem naming every one that is wrong
 */
export function checkEnvironment() {
  try {
    // The embedded database's address comes later.
    parseEnv({ DATABASE_URL: "postgres://embedded", ...process.env });
  } catch (error) {
    throw new Problem(error instanceof Error ? error.message : String(error));
  }
}
