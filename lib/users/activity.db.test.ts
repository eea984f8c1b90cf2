import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Activity } from "@/lib/extended-admin";
import { adapterUserDirectory, lastDays } from "@/lib/extended-admin/user-directory";
import { createTestApp, type TestApp } from "@/test/app";
import { createSession } from "@/test/factories";
import { prismaUserDirectory } from "./prisma-user-directory";

const DAY = 86_400_000;
let app: TestApp;

beforeEach(async () => {
  app = await createTestApp();
});
afterEach(() => app.close());

const activity = (days: number) => prismaUserDirectory(app.prisma).activity(days);

/** As if sign-ins had been counted for a year. */
const countSinceLongAgo = () =>
  app.sql.query(`INSERT INTO "dailyCount" ("kind", "day", "slot", "count")
                 VALUES ('sign-in', now()::date - 365, 0, 0)`);

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
const seriesOf = ({ days }: Activity, key: "signUps" | "signIns") => days.map((day) => day[key]);

describe("sign-ups and sign-ins per day", () => {
  it("count what a plain list of all that happened counts, whatever is deleted since", async () => {
    await countSinceLongAgo();
    const signUps: Date[] = [];
    const signIns: Date[] = [];
    const step = fc.record({
      what: fc.constantFrom("sign up", "sign in", "impersonate", "sign out"),
      // Up to a minute before midnight, and from the first moment after it.
      daysAgo: fc.integer({ min: 0, max: 95 }),
      moment: fc.constantFrom(0, 1, 43_200_000, DAY - 1),
    });
    const first = await app.user({ createdAt: new Date(0) });
    const users = [first];
    const midnight = Math.floor(Date.now() / DAY) * DAY;
    for (const { what, daysAgo, moment } of fc.sample(step, { numRuns: 150, seed: 7 })) {
      const createdAt = new Date(midnight - daysAgo * DAY + moment);
      const user = users[(daysAgo * 7) % users.length] ?? first;
      if (what === "sign up") {
        users.push(await app.user({ createdAt }));
        signUps.push(createdAt);
      } else if (what === "sign in") {
        await createSession(app.sql, user, { createdAt });
        signIns.push(createdAt);
      } else if (what === "impersonate") {
        await createSession(app.sql, user, { createdAt, impersonatedBy: first.id });
      } else {
        await app.sql.query(`DELETE FROM "session" WHERE "userId" = $1`, [user.id]);
      }
    }
    const model = (times: Date[], count: number) =>
      lastDays(count).map((day) => times.filter((time) => dayOf(time) === day).length);
    const plain = adapterUserDirectory(async () => (await app.auth.$context).adapter, "user");
    for (const count of [7, 30, 90]) {
      const counted = await activity(count);
      expect(seriesOf(counted, "signUps")).toEqual(model(signUps, count));
      expect(seriesOf(counted, "signIns")).toEqual(model(signIns, count));
      expect(seriesOf(await plain.activity(count), "signUps")).toEqual(model(signUps, count));
    }
    expect(signIns.length).toBeGreaterThan(20);

    await app.sql.query(`DELETE FROM "user"`);
    expect(seriesOf(await activity(90), "signUps")).toEqual(model(signUps, 90));
  });

  it("counts an import as one statement, each on its day", async () => {
    await countSinceLongAgo();
    await app.sql.query(`
      INSERT INTO "user" (id, name, email, "createdAt")
      SELECT 'i' || i, 'I', i || '@example.test', now() - i % 3 * interval '1 day'
        FROM generate_series(1, 300) AS i`);
    expect(seriesOf(await activity(7), "signUps").slice(-3)).toEqual([100, 100, 100]);
  });

  it("tells days without a sign-in from days of which nothing is known", async () => {
    // The database is a copy of one that may have been migrated before midnight.
    await app.sql.query(`UPDATE "dailyCount" SET "day" = now()::date WHERE "kind" = 'sign-in'`);
    const before = await activity(7);
    const since = before.signInsSince ?? "";
    expect(since).toBe(dayOf(new Date()));
    expect(seriesOf(before, "signIns")).toEqual([null, null, null, null, null, null, 0]);
    const plain = adapterUserDirectory(async () => (await app.auth.$context).adapter, "user");
    expect(await plain.activity(7)).toMatchObject({ signInsSince: null });
  });

  it("counts signing up and in through Better Auth", async () => {
    await countSinceLongAgo();
    const body = { email: "new@example.test", password: "long enough", name: "New" };
    expect((await app.http("/sign-up/email", { body })).status).toBe(200);
    expect((await app.http("/sign-in/email", { body })).status).toBe(200);
    expect((await activity(7)).days.at(-1)).toEqual({
      day: dayOf(new Date()),
      signUps: 1,
      signIns: 2,
    });
  });

  it("is a figure of the panel: 7, 30 or 90 days, for those who may open it", async () => {
    const support = await app.person({ role: "support" });
    const get = (query: string, { cookie } = support) =>
      app.http(`/extended-admin/get-activity${query}`, { cookie });
    for (const [query, length] of [
      ["", 30],
      ["?days=7", 7],
      ["?days=90", 90],
    ] as const) {
      expect((await get(query)).body.days).toHaveLength(length);
    }
    expect((await get("?days=8")).status).toBe(400);
    expect((await get("?day=7")).status).toBe(400);
    expect((await get("", await app.person())).status).toBe(403);
  });
});
