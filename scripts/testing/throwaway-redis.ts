import { spawnSync } from "node:child_process";
import { startLeashed } from "./leashed";

export interface ThrowawayRedis {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Whether this machine has a Redis server that could be started. No package of npm ships one. */
export function hasRedisServer() {
  return spawnSync("redis-server", ["--version"]).status === 0;
}

/**
 * Starts the machine's Redis server on a port of 127.0.0.1, in a temporary
 * folder that goes away with it. It keeps nothing on disk.
 * @param options.port a free one unless given
 */
export async function startThrowawayRedis(
  options: { port?: number } = {},
): Promise<ThrowawayRedis> {
  const { ready, stop } = await startLeashed<{ url: string; pid: number }>("redis-keeper.ts", {
    input: options,
  });
  return { ...ready, stop };
}
