import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { memoryValues } from "@/test/support/memory-values";
import { hasRedisServer, realRedis } from "@/test/support/real-redis";

// Better Auth allows three sign-ins of one address in ten seconds.
const LIMIT = 3;

describe.each([
  { name: "limits in memory", open: async () => memoryValues(), isHere: true },
  { name: "limits in a real Redis", open: realRedis, isHere: hasRedisServer() },
])("$name", ({ open, isHere }) => {
  describe.skipIf(!isHere)("shared by instances", () => {
    let values: Awaited<ReturnType<typeof open>>;
    let app: TestApp;
    let address = 0;

    beforeAll(async () => {
      values = await open();
      app = await createTestApp({ rateLimits: true, redis: { values, sessions: false } });
    });
    afterAll(async () => {
      await app?.close();
      await values?.close();
    });
    beforeEach(async () => {
      address += 1;
      await values.clear();
    });

    const signIn = async () =>
      (
        await app.http("/sign-in/email", {
          headers: { "x-forwarded-for": `192.0.2.${address}` },
          body: { email: "nobody@example.test", password: "a wrong one" },
        })
      ).status;

    it("are counted there, by address and path", async () => {
      for (let i = 0; i < LIMIT; i++) expect(await signIn()).toBe(401);
      expect(await signIn()).toBe(429);
      expect([...(await values.all())]).toEqual([[`limit:192.0.2.${address}|/sign-in/email`, "4"]]);
      // What is there decides: without it counting begins anew.
      await values.clear();
      expect(await signIn()).toBe(401);
    });

    it("let no more through when twenty come at once", async () => {
      const statuses = await Promise.all(Array.from({ length: 20 }, signIn));
      expect(statuses.filter((status) => status === 401)).toHaveLength(LIMIT);
      expect(statuses.filter((status) => status === 429)).toHaveLength(20 - LIMIT);
    });

    it("leave sessions alone: none has a copy", async () => {
      const { cookie, id } = await app.person();
      expect((await app.http("/get-session", { cookie })).body.user.id).toBe(id);
      const keys = [...(await values.all()).keys()];
      expect(keys.filter((key) => !key.startsWith("limit:"))).toEqual([]);
    });

    it("are each instance's own in an outage, and hold", async () => {
      await values.setDown(true);
      try {
        const statuses: number[] = [];
        for (let i = 0; i <= LIMIT; i++) statuses.push(await signIn());
        expect(statuses).toEqual([401, 401, 401, 429]);
      } finally {
        await values.setDown(false);
      }
    });
  });
});
