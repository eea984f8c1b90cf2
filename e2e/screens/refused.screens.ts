import { createSession, createUser, type Queryable } from "@/test/factories";
import { test } from "./look";

const storeRole = (db: Queryable, name: string, permissions: object) =>
  db.query(
    `INSERT INTO "globalRole" (id, name, permissions) VALUES ($1, $1, $2) ON CONFLICT DO NOTHING`,
    [name, JSON.stringify({ adminPanel: ["access"], ...permissions })],
  );

test("panel for a plain user", ({ look, user: { page }, consoleGuard }) => {
  consoleGuard.allow(/status of 404/);
  return look(page, () => page.goto("/admin/users"));
});

for (const [name, path] of [
  ["overview for support", "/admin"],
  ["users for support", "/admin/users"],
  ["roles for support", "/admin/roles"],
  ["role for support", "/admin/roles/seen"],
  ["built-in role for support", "/admin/roles/admin"],
  ["modules for support", "/admin/modules"],
] as const) {
  test(name, async ({ look, app, support: { page } }) => {
    await storeRole(app.db, "seen", { user: ["list"], session: ["list", "revoke"] });
    await look(page, () => page.goto(path));
  });
}

test("new role for support", ({ look, support: { page }, consoleGuard }) => {
  consoleGuard.allow(/status of 403/);
  return look(page, () => page.goto("/admin/roles/new"));
});

test("import for support", ({ look, support: { page }, consoleGuard }) => {
  consoleGuard.allow(/status of 403/);
  return look(page, () => page.goto("/admin/users/import"));
});

test("user for support", async ({ look, app, support: { page } }) => {
  const target = await createUser(app.db, { name: "Carla Customer" });
  await createSession(app.db, target);
  await look(page, () => page.goto(`/admin/users/${target.id}`));
});

test("what support may do with a user", async ({ look, app, support: { page } }) => {
  const target = await createUser(app.db, { name: "Carla Customer" });
  await look(page, async () => {
    await page.goto(`/admin/users/${target.id}`);
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menu").waitFor();
  });
});

test("admin for support", ({ look, admin, support: { page } }) =>
  look(page, () => page.goto(`/admin/users/${admin.user.id}`)));

test("selection for support", ({ look, support: { page } }) =>
  look(page, async () => {
    await page.goto("/admin/users?search=person");
    await page.getByRole("checkbox", { name: "Select Person 01" }).click();
    await page.getByRole("button", { name: "End sessions" }).waitFor();
  }));

test("users for a role that only lists", async ({ look, app, signIn }) => {
  await storeRole(app.db, "reader", { user: ["list"] });
  const { page } = await signIn({ role: "reader" });
  await look(page, () => page.goto("/admin/users"));
});

test("overview for a role that only lists", async ({ look, app, signIn }) => {
  await storeRole(app.db, "reader", { user: ["list"] });
  const { page } = await signIn({ role: "reader" });
  await look(page, () => page.goto("/admin"));
});

for (const [name, path] of [
  ["user", "/admin/users/nobody"],
  ["sessions", "/admin/sessions"],
  ["roles", "/admin/roles"],
  ["modules", "/admin/modules"],
  ["audit log", "/admin/audit-log"],
] as const) {
  test(`${name} for a role without it`, async ({ look, app, signIn, consoleGuard }) => {
    consoleGuard.allow(/status of 403/);
    await storeRole(app.db, "reader", { user: ["list"] });
    const { page } = await signIn({ role: "reader" });
    await look(page, () => page.goto(path));
  });
}

test("role beyond one's own", async ({ look, app, signIn }) => {
  await storeRole(app.db, "editor", { role: ["list", "create", "update", "delete"] });
  await storeRole(app.db, "banners", { user: ["ban"] });
  const { page } = await signIn({ role: "editor" });
  await look(page, () => page.goto("/admin/roles/banners"));
});

test("refused by the server", async ({ look, app, signIn, consoleGuard }) => {
  consoleGuard.allow(/status of 403/);
  await storeRole(app.db, "remover", { user: ["list", "get", "delete", "disable"] });
  const above = await createUser(app.db, { name: "Ada Above", role: "support" });
  const { page } = await signIn({ role: "remover" });
  await look(page, async () => {
    await page.goto(`/admin/users/${above.id}`);
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Disable account" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Disable account" }).click();
    await dialog.getByText(/permissions that you do not have/).waitFor();
  });
});

test("profile refused by the server", async ({ look, app, signIn, consoleGuard }) => {
  consoleGuard.allow(/status of 403/);
  await storeRole(app.db, "profiler", { user: ["list", "get", "update"] });
  const above = await createUser(app.db, { name: "Ada Above", role: "support" });
  const { page } = await signIn({ role: "profiler" });
  await look(page, async () => {
    await page.goto(`/admin/users/${above.id}?tab=profile`);
    await page.getByLabel("Name").fill("Renamed from below");
    await page.getByRole("button", { name: "Save profile" }).click();
    await page.getByRole("form").getByRole("alert").filter({ hasText: /./ }).waitFor();
  });
});

test.describe("impersonating", () => {
  for (const [name, path] of [
    ["impersonating home", "/"],
    ["impersonating account", "/account"],
    ["impersonating panel", "/admin/users"],
  ] as const) {
    test(name, async ({ look, app, support: { page }, consoleGuard }) => {
      consoleGuard.allow(/status of 404/);
      const customer = await createUser(app.db, { name: "Carla Customer" });
      await page.request.post("/api/auth/admin/impersonate-user", {
        data: { userId: customer.id, reason: "Ticket 4711: can't see the invoice" },
        headers: { origin: app.url },
      });
      await look(page, () => page.goto(path));
    });
  }
});
