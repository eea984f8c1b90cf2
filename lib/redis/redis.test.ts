import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { memoryValues } from "@/test/support/memory-values";
import { hasRedisServer, realRedis } from "@/test/support/real-redis";
import { openRedis } from "./redis";

// The stand-in that other tests use and a real Redis have to answer the same. The
// real one is the machine's; where there is none, its tests are reported as skipped.
describe.each([
  { name: "values in memory", open: async () => memoryValues(), isHere: true },
  { name: "a real Redis", open: realRedis, isHere: hasRedisServer() },
])("$name", ({ open, isHere }) => {
  describe.skipIf(!isHere)("as a store", () => {
    let values: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      values = await open();
    });
    afterAll(() => values?.close());
    beforeEach(() => values.clear());

    it("gives back what it was given, and nothing after that was deleted", async () => {
      expect(await values.get("a")).toBeNull();
      await values.set("a", "one\ntwo", 60);
      expect(await values.get("a")).toBe("one\ntwo");
      expect([...(await values.all())]).toEqual([["a", "one\ntwo"]]);
      await values.delete("a");
      expect(await values.get("a")).toBeNull();
    });

    it("forgets by itself when the time is over", async () => {
      await values.set("a", "x", 1);
      expect(await values.get("a")).toBe("x");
      await expect.poll(() => values.get("a"), { timeout: 20_000 }).toBeNull();
    });

    it("counts without losing one, twenty at a time", async () => {
      const counted = await Promise.all(
        Array.from({ length: 20 }, () => values.increment("n", 60)),
      );
      expect(counted.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    });

    it("ends a count by its first, whatever comes later", async () => {
      const counted = [await values.increment("n", 1)];
      // Were it put off by each, it would never begin anew.
      while ((counted.at(-1) ?? 0) > (counted.at(-2) ?? 0)) {
        await sleep(100);
        counted.push(await values.increment("n", 1));
      }
      expect(counted.length).toBeGreaterThan(2);
      expect(counted.at(-1)).toBe(1);
    });

    it("rejects while nobody answers, and goes on afterwards", async () => {
      await values.set("a", "x", 60);
      await values.setDown(true);
      await expect(values.get("a")).rejects.toThrow();
      await expect(values.increment("n", 60)).rejects.toThrow();
      await values.setDown(false);
      await expect.poll(() => values.get("a").catch(() => null)).toBe("x");
    });
  });
});

describe("an address where there is no Redis", () => {
  it("makes calls reject instead of waiting", async () => {
    const redis = openRedis("redis://127.0.0.1:1");
    await expect(redis.get("a")).rejects.toThrow();
    await expect(redis.increment("n", 1)).rejects.toThrow();
    await redis.close();
  });
});

describe.skipIf(!hasRedisServer())("a real Redis", () => {
  it("is connected to again after a restart", async () => {
    const redis = await realRedis();
    try {
      await redis.set("a", "x", 60);
      await redis.restart();
      await expect.poll(() => redis.get("a").catch(() => "down"), { timeout: 20_000 }).toBeNull();
    } finally {
      await redis.close();
    }
  }, 60_000);
});

it("does not load the client before it is used", async () => {
  const program = `
    const { openRedis } = await import("./lib/redis/redis.ts");
    const redis = openRedis("redis://127.0.0.1:1");
    const { createRequire } = await import("node:module");
    const loaded = () => Object.keys(createRequire(process.cwd() + "/x").cache)
      .filter((file) => file.includes("@redis/client")).length;
    const before = loaded();
    await redis.get("a").catch(() => {});
    console.log(JSON.stringify([before === 0, loaded() > 0]));
    await redis.close();`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", program],
    { cwd: `${import.meta.dirname}/../..` },
  );
  expect(JSON.parse(stdout)).toEqual([true, true]);
}, 60_000);
