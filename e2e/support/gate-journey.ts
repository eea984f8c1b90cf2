import type { AppUnderTest } from "./app-under-test";
import type { ConsoleGuard } from "./console-guard";
import { type Actor, expect, test } from "./test";

const PAGES = [
  "/admin",
  "/admin/users",
  "/admin/sessions",
  "/admin/audit-log",
  "/admin/roles",
  "/admin/modules",
];
const READS = [
  "/admin/list-users",
  "/extended-admin/get-overview",
  "/extended-admin/list-sessions",
  "/extended-admin/list-audit-events",
];
const WRITES = [
  "/admin/ban-user",
  "/admin/set-role",
  "/admin/remove-user",
  "/admin/impersonate-user",
];

interface Gate {
  app: AppUnderTest;
  user: Actor;
  consoleGuard: ConsoleGuard;
}

/** What holds with and without middleware.ts: pages and endpoints guard themselves. */
export function gateTests({ exactReturn }: { exactReturn: boolean }) {
  test("nobody is sent to sign in, and back afterwards", async ({ app, page }) => {
    for (const path of PAGES) {
      await page.goto(`${path}?x=1`);
      const url = new URL(page.url());
      expect(url.pathname).toBe("/sign-in");
      // A layout doesn't know the page below it; only the middleware does.
      expect(url.searchParams.get("returnTo")).toBe(exactReturn ? `${path}?x=1` : "/admin");
    }
    for (const path of READS) {
      expect((await page.request.get(`/api/auth${path}`)).status(), path).toBe(401);
    }
    for (const path of WRITES) {
      const response = await page.request.post(`/api/auth${path}`, {
        data: { userId: "x", role: "admin" },
        headers: { origin: app.url },
      });
      expect(response.status(), path).toBeGreaterThanOrEqual(400);
    }
  });

  test("a plain user finds no panel, and no endpoint that helps", async ({
    app,
    user,
    consoleGuard,
  }: Gate) => {
    consoleGuard.allow(/status of 404/);
    for (const path of [...PAGES, `/admin/users/${user.user.id}`]) {
      const response = await user.page.goto(path);
      expect(response?.status(), path).toBe(404);
      await expect(user.page.getByText("Person 01")).toBeHidden();
    }
    for (const path of READS) {
      expect((await user.page.request.get(`/api/auth${path}`)).status(), path).toBe(403);
    }
    const promoted = await user.page.request.post("/api/auth/admin/set-role", {
      data: { userId: user.user.id, role: "admin" },
      headers: { origin: app.url },
    });
    expect(promoted.status()).toBe(403);
    const { rows } = await app.db.query('SELECT role FROM "user" WHERE id = $1', [user.user.id]);
    expect(rows).toEqual([{ role: "user" }]);
  });

  test("a role with the panel but not the page gets a 403 with a sentence", async ({
    app,
    signIn,
    consoleGuard,
  }) => {
    await app.db.query(
      `INSERT INTO "globalRole" (id, name, permissions) VALUES ('doorman', 'doorman', $1)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify({ adminPanel: ["access"] })],
    );
    const doorman = await signIn({ role: "doorman" });
    consoleGuard.allow(/status of 403/);
    for (const path of PAGES.slice(1)) {
      const response = await doorman.page.goto(path);
      expect(response?.status(), path).toBe(403);
      await expect(doorman.page.getByText("You may not see this page")).toBeVisible();
    }
    expect((await doorman.page.goto("/admin"))?.status()).toBe(200);
  });
}
