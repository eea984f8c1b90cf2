import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { adapterModuleDirectory } from "@/lib/extended-admin/module-directory";
import { judgeOrigin } from "@/lib/extended-admin/modules";
import { resolveOptions } from "@/lib/extended-admin/options";
import { createTestApp, type TestApp } from "@/test/app";
import { ORIGIN } from "@/test/support/http";
import { prismaModuleDirectory } from "./prisma-module-directory";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
beforeEach(() => app.sql.query('DELETE FROM "globalModule"; DELETE FROM "globalRole"'));

const SHOP = "https://shop.example";

const addModule = (key: string, origins: string, enabled = true, denyMessage?: string) =>
  app.sql.query(
    `INSERT INTO "globalModule" (id, key, name, origins, enabled, "denyMessage")
     VALUES ($1, $1, $1, $2, $3, $4)`,
    [key, origins, enabled, denyMessage],
  );

const addRole = (name: string, permissions: object) =>
  app.sql.query(`INSERT INTO "globalRole" (id, name, permissions) VALUES ($1, $1, $2)`, [
    name,
    JSON.stringify(permissions),
  ]);

/** What is found, without the roles where they don't matter. */
async function findings(origin: string | null, roles: string[]) {
  const found = await prismaModuleDirectory(app.prisma).find(origin, roles);
  return { ...found, modules: found.modules.map(({ key }) => key) };
}

describe("the directory of modules on PostgreSQL", () => {
  it("finds what names an origin, and the roles, in one statement", async () => {
    await addModule("shop", JSON.stringify([SHOP, "https://other.example"]), true, "Shop only.");
    await addModule("closed", JSON.stringify([SHOP]), false);
    await addModule("desk", JSON.stringify(["https://desk.example"]));
    await addRole("clerk", { module: ["shop"] });
    await addRole("other", { module: ["*"] });
    const statements = vi.spyOn(pg.Client.prototype, "query");
    const found = await prismaModuleDirectory(app.prisma).find(SHOP, ["clerk", "user"]);
    expect(statements).toHaveBeenCalledTimes(1);
    expect(found).toEqual({
      anyEnabled: true,
      modules: [
        {
          key: "shop",
          origins: JSON.stringify([SHOP, "https://other.example"]),
          denyMessage: "Shop only.",
        },
      ],
      roles: [{ name: "clerk", permissions: '{"module":["shop"]}' }],
    });
  });

  it("tells no module from none that is enabled or fits", async () => {
    const none = { anyEnabled: false, modules: [], roles: [] };
    expect(await findings(SHOP, [])).toEqual(none);
    await addModule("closed", JSON.stringify([SHOP]), false);
    expect(await findings(SHOP, ["user"])).toEqual(none);
    await addModule("desk", JSON.stringify(["https://desk.example"]));
    expect(await findings(SHOP, [])).toEqual({ ...none, anyEnabled: true });
    expect(await findings(null, [])).toEqual({ ...none, anyEnabled: true });
  });

  it("decides as reading everything does, whatever is stored and asked", async () => {
    const options = resolveOptions({
      dynamicModules: { enabled: true },
      moduleUnmatchedBehavior: "deny",
    });
    // Dynamic roles need the statements that go with them; here only `module` counts.
    options.dynamicRoles.enabled = true;
    const adapter = (await app.auth.$context).adapter;
    const plain = adapterModuleDirectory(async () => adapter as never);
    const quick = prismaModuleDirectory(app.prisma);
    const odd = 'https://od"d.example';
    const stored = [
      [JSON.stringify([SHOP]), "https://shop.example"],
      ['["https:\\/\\/shop.example"]', SHOP],
      ['["https:\\u002f/shop.example"]', SHOP],
      [JSON.stringify([odd]), odd],
      [JSON.stringify([`${SHOP}:8443`]), SHOP],
      [JSON.stringify(["https://sho_.example", "%"]), SHOP],
      ["no JSON at all", "no JSON at all"],
      [JSON.stringify({ origins: [SHOP] }), SHOP],
      [JSON.stringify([[SHOP], 7, null]), SHOP],
      ["[]", ""],
      [JSON.stringify([SHOP]), null],
      [JSON.stringify([SHOP]), ""],
    ] as const;
    await addRole("clerk", { module: ["b"] });
    await addRole("boss", { module: ["*"] });
    await addRole("user", { user: ["list"] });
    for (const [origins, origin] of stored) {
      await app.sql.query('DELETE FROM "globalModule"');
      await addModule("a", origins, true, "A only.");
      await addModule("b", origins);
      await addModule("c", JSON.stringify([SHOP]), false);
      for (const role of ["clerk", "boss", "user", "user,clerk", "gone", null]) {
        const user = { id: "x", role };
        const [ours, theirs] = await Promise.all([
          judgeOrigin(quick, options, user, origin),
          judgeOrigin(plain, options, user, origin),
        ]);
        expect(ours, `${origins} from ${origin} as ${role}`).toEqual(theirs);
      }
    }
  });

  it("sees its own transaction's changes, which nobody else sees, and not those taken back", async () => {
    const find = async () => (await findings(SHOP, [])).modules;
    let within: string[] | undefined;
    let goOn = () => {};
    const waiting = new Promise<void>((done) => {
      goOn = done;
    });
    const takenBack = app.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`
        INSERT INTO "globalModule" (id, key, name, origins)
        VALUES ('shop', 'shop', 'Shop', ${JSON.stringify([SHOP])})`;
      expect(await findings(null, ["user"])).toEqual({ anyEnabled: true, modules: [], roles: [] });
      within = await find();
      await waiting;
      throw new Error("taken back");
    });
    await vi.waitFor(() => expect(within).toEqual(["shop"]), 20_000);
    // The embedded database holds everybody else out until the transaction is over.
    if (app.kind === "postgres") expect(await find()).toEqual([]);
    goOn();
    await expect(takenBack).rejects.toThrow("taken back");
    expect(await find()).toEqual([]);
  });

  it("lets nobody in when it can't be read", async () => {
    const person = await app.person();
    await app.sql.query('ALTER TABLE "globalModule" RENAME TO "elsewhere"');
    const visit = await app.http("/get-session", { cookie: person.cookie });
    await app.sql.query('ALTER TABLE "elsewhere" RENAME TO "globalModule"');
    expect([visit.status, visit.body?.user]).toEqual([500, undefined]);
    expect((await app.http("/get-session", { cookie: person.cookie })).status).toBe(200);
  });

  it("makes a visit cost one statement more than reading the session", async () => {
    const person = await app.person({ role: "user,clerk" });
    await addModule("shop", JSON.stringify([ORIGIN]));
    await addRole("clerk", { module: ["shop"] });
    expect((await app.http("/get-session", { cookie: person.cookie })).status).toBe(200);
    const statements = vi.spyOn(pg.Client.prototype, "query");
    expect((await app.http("/get-session", { cookie: person.cookie })).status).toBe(200);
    expect(statements).toHaveBeenCalledTimes(2);
  });
});
