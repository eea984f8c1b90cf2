import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { DatabaseInUseError, openDatabase } from "./embedded";
import type { EmbeddedOwner } from "./embedded-lock";

const dataFolder = mkdtempSync(join(tmpdir(), "gatehouse-data-"));
const lockFile = join(dataFolder, "embedded.json");
const open = (purpose: EmbeddedOwner["purpose"]) =>
  openDatabase({ purpose, dataFolder, databaseUrl: "" });
const owner = () => JSON.parse(readFileSync(lockFile, "utf8")) as EmbeddedOwner;

async function query(url: string, sql: string) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that opens the database and waits; its first line is the answer. */
async function openElsewhere(purpose: EmbeddedOwner["purpose"]) {
  const script = `
    const { openDatabase } = await import("./lib/db/embedded.ts");
    const { url, owned } = await openDatabase(${JSON.stringify({ purpose, dataFolder, databaseUrl: "" })});
    console.log(JSON.stringify({ url, owned }));
    setInterval(() => {}, 1000);`;
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", script],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [line] = await once(child.stdout, "data");
  return { child, ...(JSON.parse(String(line)) as { url: string; owned: boolean }) };
}

async function killHard(child: ChildProcess) {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

describe("openDatabase", { timeout: 120_000 }, () => {
  // The first one sets the folder up, which takes seconds.
  beforeAll(async () => {
    const database = await open("app");
    await query(database.url, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (42)");
    await database.close();
  }, 120_000);

  it("takes DATABASE_URL as it is", async () => {
    const url = "postgres://someone@db.example.com/name";
    const database = await openDatabase({ databaseUrl: url, dataFolder });
    expect(database).toMatchObject({ url, kind: "external", owned: false });
    await database.close();
    expect(existsSync(lockFile)).toBe(false);
  });

  it("keeps the data, and leaves no lock and no process", async () => {
    const database = await open("app");
    const { pid, port, parentPid } = owner();
    expect(database.url).toContain(`127.0.0.1:${port}/`);
    expect(parentPid).toBe(process.pid);
    expect(await query(database.url, "SELECT id FROM kept")).toEqual([{ id: 42 }]);
    await database.close();
    expect(existsSync(lockFile)).toBe(false);
    expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
  });

  it("refuses a second app, naming the process and the address of the first", async () => {
    const first = await open("app");
    first.announce("http://localhost:3999");
    await vi.waitFor(() => expect(owner().address).toBe("http://localhost:3999"));
    const refusal = await open("app").catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DatabaseInUseError);
    expect((refusal as Error).message).toContain(
      `already running on this data folder: process ${process.pid} at http://localhost:3999.`,
    );
    await first.close();
  });

  it("lets one of several apps that start at once have it", async () => {
    const results = await Promise.allSettled([open("app"), open("app"), open("app")]);
    const won = results.filter((result) => result.status === "fulfilled");
    expect(won).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toBeInstanceOf(DatabaseInUseError);
    }
    await won[0]?.value.close();
  });

  it("lets commands join a running app, and leave it running", async () => {
    const app = await open("app");
    const command = await open("command");
    expect(command).toMatchObject({ url: app.url, owned: false });
    await command.close();
    expect(await query(app.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await app.close();
  });

  it("makes an app wait for a command that will be done soon", async () => {
    const command = await open("command");
    const app = open("app");
    await new Promise((resolve) => setTimeout(resolve, 500));
    await command.close();
    const database = await app;
    expect(database.owned).toBe(true);
    await database.close();
  });

  it("closes the data when the process that opened it was killed", async () => {
    const elsewhere = await openElsewhere("app");
    expect(elsewhere.owned).toBe(true);
    const { pid } = owner();
    await query(elsewhere.url, "INSERT INTO kept VALUES (43)");
    await killHard(elsewhere.child);
    await vi.waitFor(() => expect(existsSync(lockFile)).toBe(false), 10_000);
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(/ESRCH/), 10_000);
    const database = await open("app");
    expect(await query(database.url, "SELECT max(id) AS last FROM kept")).toEqual([{ last: 43 }]);
    await database.close();
  });

  it("tells when the database's own process was killed, and opens it again", async () => {
    const onLost = vi.fn();
    const database = await openDatabase({ purpose: "app", dataFolder, databaseUrl: "", onLost });
    process.kill(owner().pid, "SIGKILL");
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce(), 10_000);
    await database.close();
    const again = await open("app");
    expect(await query(again.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await again.close();
  });

  it.each([
    { leftBy: "a process that is gone", pid: async () => (await deadProcess()).pid as number },
    { leftBy: "a number that another program has now", pid: async () => stranger.pid as number },
  ])("takes over a lock of $leftBy", async ({ pid }) => {
    const left: EmbeddedOwner = {
      pid: await pid(),
      port: 1,
      parentPid: process.pid,
      purpose: "app",
      address: null,
    };
    writeFileSync(lockFile, JSON.stringify(left));
    const database = await open("app");
    expect(database.owned).toBe(true);
    expect(owner().pid).not.toBe(left.pid);
    await database.close();
  });

  it("says what is wrong with a folder that it can't open", async () => {
    const broken = mkdtempSync(join(tmpdir(), "gatehouse-data-"));
    mkdirSync(join(broken, "postgres"));
    writeFileSync(join(broken, "postgres", "PG_VERSION"), "9.6\n");
    await expect(
      openDatabase({ purpose: "app", dataFolder: broken, databaseUrl: "" }),
    ).rejects.toThrow(/^The embedded database in .*postgres did not start: /);
    expect(existsSync(join(broken, "embedded.json"))).toBe(false);
    rmSync(broken, { recursive: true });
  });
});

const idle = ["-e", "setInterval(() => {}, 1000)"];
const stranger = spawn(process.execPath, idle, { stdio: "ignore" });
afterAll(() => stranger.kill());

async function deadProcess() {
  const child = spawn(process.execPath, ["-e", ""], { stdio: "ignore" });
  await once(child, "exit");
  return child;
}
