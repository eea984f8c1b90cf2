import "server-only";
import type { RedisClientType } from "@redis/client";
import type { KeyValues } from "./key-values";

/** So that a Redis can be shared with others. */
const PREFIX = "gatehouse:";

/** How long a command may take, and the first connection, in milliseconds. */
const PATIENCE = 500;

/** The longest pause between two attempts to connect again, in milliseconds. */
const LONGEST_PAUSE = 5_000;

export interface Redis extends KeyValues {
  close(): Promise<void>;
}

/**
 * A Redis at an address. The client is loaded and connects when it is first
 * needed, and connects again by itself. A call rejects within half a second
 * when there is no answer: nothing waits in a queue for Redis to come back.
 */
export function openRedis(url: string): Redis {
  let opened: Promise<RedisClientType> | undefined;
  async function ask<T>(work: (client: RedisClientType) => Promise<T>): Promise<T> {
    opened ??= connect(url);
    return withinPatience(work(await opened));
  }
  return {
    get: (key) => ask((client) => client.get(PREFIX + key)),
    async set(key, text, seconds) {
      await ask((client) => client.set(PREFIX + key, text, { EX: seconds }));
    },
    async delete(key) {
      await ask((client) => client.del(PREFIX + key));
    },
    async increment(key, seconds) {
      // In one transaction, or a crash in between would leave a counter without an end.
      const [, count] = await ask((client) =>
        client
          .multi()
          .set(PREFIX + key, "0", { EX: seconds, NX: true })
          .incr(PREFIX + key)
          .exec(),
      );
      return Number(count);
    },
    async close() {
      const client = await opened;
      if (client) client.destroy();
    },
  };
}

async function connect(url: string): Promise<RedisClientType> {
  const { createClient } = await import("@redis/client");
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: PATIENCE,
      reconnectStrategy: (attempts) => Math.min(100 * 2 ** attempts, LONGEST_PAUSE),
    },
  }) as RedisClientType;
  // Each call says by itself that it failed; without a listener the process would end.
  client.on("error", () => {});
  // It goes on trying by itself; whoever asks meanwhile is told that it isn't there.
  await withinPatience(client.connect()).catch(() => {});
  // A command line must be able to end with it open.
  client.unref();
  return client;
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Redis doesn't answer.")), PATIENCE);
  });
  // What comes too late is nobody's business any more.
  work.catch(() => {});
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
