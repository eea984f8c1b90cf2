import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { pairShares } from "./pair-shares";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

it("are none before ANALYZE, then what it found, for an hour", async () => {
  const shares = pairShares(app.prisma);
  expect((await shares()).size).toBe(0);

  for (let i = 0; i < 40; i++)
    await app.user({ name: i % 4 === 0 ? "Żq 7%" : "Wx", email: `${i}@kv.test` });
  await app.sql.query('ANALYZE "user"');
  const found = await shares();
  expect(found.get("wx")).toBeCloseTo(0.75, 1);
  expect(found.get("kv")).toBeCloseTo(1, 1);
  // Pairs of ASCII letters and digits only, in lower case.
  expect([...found.keys()].filter((pair) => !/^[a-z0-9]{2}$/.test(pair))).toEqual([]);

  await app.sql.query(`UPDATE "user" SET name = 'Jy'`);
  await app.sql.query('ANALYZE "user"');
  expect(await shares()).toBe(found);
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_001);
  expect((await shares()).get("jy")).toBeCloseTo(1, 1);
});
