import { createClient } from "@redis/client";
import { openRedis } from "@/lib/redis/redis";
import { hasRedisServer, startThrowawayRedis } from "@/scripts/testing/throwaway-redis";
import type { TestValues } from "./memory-values";

export { hasRedisServer };

const PREFIX = "gatehouse:";

/** A real Redis, in a process of its own, through the product's own client. */
export async function realRedis(): Promise<TestValues & { url: string }> {
  let server = await startThrowawayRedis();
  const { url } = server;
  const redis = openRedis(url);

  const connect = () => createClient({ url }).connect();

  /** Past the product's client, which may be cut off. */
  async function look<T>(work: (client: Awaited<ReturnType<typeof connect>>) => Promise<T>) {
    const client = await connect();
    try {
      return await work(client);
    } finally {
      client.destroy();
    }
  }

  return {
    ...redis,
    url,
    all: () =>
      look(async (client) => {
        const keys = await client.keys("*");
        const texts = await Promise.all(keys.map((key) => client.get(key)));
        return new Map(keys.map((key, i) => [key.slice(PREFIX.length), texts[i] ?? ""]));
      }),
    clear: () => look(async (client) => void (await client.flushAll())),
    // Stopped, not ended: it takes connections and never answers, the worst there is.
    async setDown(down) {
      process.kill(server.pid, down ? "SIGSTOP" : "SIGCONT");
    },
    async restart() {
      await server.stop();
      server = await startThrowawayRedis({ port: Number(new URL(url).port) });
    },
    async close() {
      await redis.close();
      await server.stop();
    },
  };
}
