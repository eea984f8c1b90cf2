import "server-only";
import { env } from "@/lib/env";
import { openRedis, type Redis } from "./redis";

// Each of Next's bundles has a copy of this module; they share one connection.
const shared = globalThis as typeof globalThis & { gatehouseRedis?: Redis };

/** The Redis of the environment, and what is in it; undefined where none is set. */
export function appRedis() {
  const { REDIS_URL: url, SESSIONS_IN_REDIS: sessions } = env();
  if (!url) return undefined;
  shared.gatehouseRedis ??= openRedis(url);
  return { values: shared.gatehouseRedis, sessions };
}
