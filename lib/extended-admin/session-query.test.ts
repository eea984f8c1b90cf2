import type { Where } from "@better-auth/core/db/adapter";
import { expect, it } from "vitest";
import { memoryApp } from "@/test/memory-app";
import { extendedAdmin } from ".";
import { findSessions, sessionCursor } from "./session-query";
import type { SessionRow } from "./sessions";

type Adapter = Parameters<typeof findSessions>[0];

/** As contrary as a database may be: what began at the same moment comes in the wrong order. */
function contrary(rows: readonly SessionRow[]): Adapter {
  const holds = (row: SessionRow, { field, operator, value }: Where) => {
    const is = row[field as keyof SessionRow] as Date | string;
    const bound = value as Date | string;
    return operator === "gte" ? is >= bound : operator === "lte" ? is <= bound : is < bound;
  };
  const findMany = async ({
    where = [],
    sortBy,
    limit = 100,
  }: Parameters<Adapter["findMany"]>[0]) =>
    rows
      .filter((row) => where.every((condition) => holds(row, condition)))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .sort((a, b) =>
        sortBy?.field === "id"
          ? b.id.localeCompare(a.id)
          : b.createdAt.getTime() - a.createdAt.getTime(),
      )
      .slice(0, limit);
  return { findMany: findMany as unknown as Adapter["findMany"] };
}

it("shows each session once, in whatever order a database has those of one moment", async () => {
  // Of 1, 2, … 7 sessions that began together.
  const rows = Array.from({ length: 7 }, (_, group) =>
    Array.from(
      { length: group + 1 },
      // Letters of both cases: databases differ in how they order them.
      (_, each) =>
        ({
          id: `${each % 2 ? "s" : "S"}${group}-${each}`,
          createdAt: new Date(group * 1000),
        }) as SessionRow,
    ),
  ).flat();
  for (let limit = 1; limit <= rows.length + 1; limit++) {
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const cursor: ReturnType<typeof sessionCursor.parse> | undefined = next
        ? sessionCursor.parse(next)
        : undefined;
      const page = await findSessions(contrary(rows), {}, { limit, cursor });
      expect(page.rows.length).toBeLessThanOrEqual(limit);
      seen.push(...page.rows.map(({ id }) => id));
      next = page.nextCursor;
    } while (next);
    expect([...seen].sort(), `pages of ${limit}`).toEqual(rows.map(({ id }) => id).sort());
  }
});

it("pages through all sessions, and ends some of them, on the memory adapter", async () => {
  const app = memoryApp({ plugins: [extendedAdmin()] });
  const admin = await app.person("ada", "admin");
  const people = [await app.person("bea"), await app.person("cem"), await app.person("dov")];
  const moments = [3, 2, 2, 1];
  for (const [index, row] of (app.db.session ?? []).entries()) {
    row.createdAt = new Date(1_000 * (moments[index] ?? 0));
  }
  const list = async (query: string) =>
    (await app.http(`/extended-admin/list-sessions?${query}`, { cookie: admin.cookie })).body;

  const seen: string[] = [];
  let before = "";
  do {
    const { sessions, nextCursor } = await list(`limit=3${before}`);
    seen.push(...sessions.map(({ userId }: { userId: string }) => userId));
    before = nextCursor ? `&before=${nextCursor}` : "";
  } while (before);
  expect(seen[0]).toBe(admin.id);
  expect(seen.at(-1)).toBe(people[2]?.id);
  expect([...seen].sort()).toEqual([admin, ...people].map(({ id }) => id).sort());

  const { sessions } = await list(`userId=${people[0]?.id}`);
  expect(sessions).toMatchObject([{ user: { name: "bea" } }]);
  const reply = await app.http("/extended-admin/revoke-user-sessions-by-id", {
    cookie: admin.cookie,
    body: { sessionIds: [sessions[0].id] },
  });
  expect(reply.body.results).toMatchObject([{ status: "done" }]);
  expect((await list(`userId=${people[0]?.id}`)).sessions).toEqual([]);
});
