import { expect, it } from "vitest";
import type { ReadSession } from "@/lib/extended-admin";
import { memoryValues } from "@/test/support/memory-values";
import { sessionCopies } from "./session-copies";

const TOKEN = "t".repeat(32);
const moment = new Date("2026-01-02T03:04:05.678Z");
type Found = NonNullable<Awaited<ReturnType<ReadSession>>>;

/** Copies beside a database of one session, which counts how often it was read. */
function start(user: Record<string, unknown> = {}) {
  const row: Found = {
    session: {
      id: "s1",
      userId: "u1",
      token: TOKEN,
      createdAt: moment,
      updatedAt: moment,
      expiresAt: new Date(Date.now() + 3_600_000),
    },
    user: { id: "u1", name: "Ada", role: "user", createdAt: moment, updatedAt: moment, ...user },
  };
  const database = {
    row: row as Found | null,
    version: "1" as string | null | undefined,
    reads: 0,
  };
  const values = memoryValues();
  const open = (secret = "a secret") =>
    sessionCopies({
      values,
      secret,
      versions: () => {
        const { version } = database;
        return version === undefined ? version : Promise.resolve(version);
      },
      read: async () => {
        database.reads += 1;
        return database.row;
      },
    });
  const copies = open();
  const found = async (from = copies) => JSON.parse((await from.find(TOKEN)) ?? "null");
  return { database, values, copies, open, found };
}

it("reads once, and then no more while both rows are as they were", async () => {
  const { database, found } = start();
  const first = await found();
  expect(first).toEqual(JSON.parse(JSON.stringify(database.row)));
  expect(await found()).toEqual(first);
  expect(database.reads).toBe(1);
});

it("reads again when a row has changed", async () => {
  const { database, found } = start();
  await found();
  database.version = "2";
  Object.assign(database.row?.user ?? {}, { banned: true });
  expect((await found()).user.banned).toBe(true);
  expect(database.reads).toBe(2);
});

it("has nothing of a session that is gone, and keeps nothing of it either", async () => {
  const { database, values, found } = start();
  await found();
  database.version = null;
  expect(await found()).toBeNull();
  expect([...(await values.all()).keys()]).toEqual([]);
});

it("asks nobody where copies must not be used, as in a transaction", async () => {
  const { database, values, found } = start();
  database.version = undefined;
  await values.setDown(true);
  expect(await found()).toBeNull();
  expect(database.reads).toBe(0);
});

it("tells no token, neither by key nor by copy (S6)", async () => {
  const { values, found } = start();
  await found();
  const [[key, copy] = ["", ""]] = await values.all();
  expect(copy).toContain("Ada");
  expect(key + copy).not.toContain(TOKEN);
});

it("takes no copy that was altered, made for another version, or made by somebody else", async () => {
  const { database, values, open, found } = start();
  await found();
  const [[key, copy] = ["", ""]] = await values.all();
  const [seal, , text] = copy.split("\n");
  const forged = [
    copy.replace('"role":"user"', '"role":"admin"'),
    [seal, "2", text].join("\n"),
    "",
    "x",
  ];
  for (const [index, other] of forged.entries()) {
    await values.set(key, other, 60);
    database.version = index === 1 ? "2" : "1";
    expect((await found()).user.role).toBe("user");
    expect(database.reads).toBe(2 + index);
  }
  const stranger = start();
  await found(open("another secret"));
  const foreign = [...(await values.all()).values()].find((one) => one !== copy) ?? "";
  await stranger.values.set(key, foreign, 60);
  await stranger.found();
  expect(stranger.database.reads).toBe(1);
});

it("keeps nothing that would not come back as it was", async () => {
  const { database, values, found } = start({ name: "2026-01-02T03:04:05.678Z" });
  expect(await found()).toBeNull();
  expect((await values.all()).size).toBe(0);
  expect(database.reads).toBe(1);
});

it("forgets what it is told to forget", async () => {
  const { values, copies, found } = start();
  await found();
  await copies.forget(TOKEN);
  expect((await values.all()).size).toBe(0);
});
