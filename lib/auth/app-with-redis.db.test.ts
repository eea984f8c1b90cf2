import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prisma } from "@/lib/db/prisma";
import { createTestApp, type TestApp } from "@/test/app";
import { hasRedisServer, realRedis } from "@/test/support/real-redis";
import { auth } from "./server";

// The app's own instance, made of its environment, with the machine's Redis.
// Where it has none, this is reported as skipped.

describe.skipIf(!hasRedisServer())("the app with REDIS_URL and SESSIONS_IN_REDIS", () => {
  let redis: Awaited<ReturnType<typeof realRedis>>;
  let app: TestApp;

  beforeAll(async () => {
    redis = await realRedis();
    app = await createTestApp();
  });
  afterAll(async () => {
    await prisma().$disconnect();
    await app?.close();
    await redis?.close();
  });

  it("keeps a copy of the session of whoever visits", async () => {
    vi.stubEnv("DATABASE_URL", app.url);
    vi.stubEnv("DATABASE_POOL_MAX", "1");
    vi.stubEnv("REDIS_URL", redis.url);
    vi.stubEnv("SESSIONS_IN_REDIS", "1");
    const { id, session } = await app.person();
    // What Redis is too slow for is done without it: on a busy machine it may take several visits.
    await vi.waitFor(
      async () => {
        const found = await auth.api.getSession({ headers: session.headers });
        expect(found?.user.id).toBe(id);
        const keys = [...(await redis.all()).keys()];
        expect(keys).toEqual([expect.stringMatching(/^session:/)]);
      },
      { timeout: 20_000, interval: 200 },
    );
  });
});
