import type { Page } from "@playwright/test";
import { createSession, createUser } from "@/test/factories";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";

const rows = (page: Page) => page.getByRole("rowheader");
const bar = (page: Page) => page.getByRole("region", { name: "Selected rows" });
const boxOf = (page: Page, name: string) =>
  page.getByRole("checkbox", { name: new RegExp(`^Select the session of ${name} `) });

test("an admin finds somebody's sessions and ends one", async ({ app, admin: { page } }) => {
  const target = await createUser(app.db, { name: "Sessionful Sam" });
  await createSession(app.db, target, { userAgent: iphone, ipAddress: "203.0.113.7" });
  await createSession(app.db, target, { ipAddress: "203.0.113.8", expiresIn: -60 });
  await page.goto("/admin/sessions");
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await expect(page.getByText("This session", { exact: true })).toBeVisible();

  await page.getByRole("combobox", { name: "User" }).fill("sessionful");
  await page.getByRole("option", { name: /Sessionful Sam/ }).click();
  await expect(page).toHaveURL(new RegExp(`user=${target.id}`));
  await expect(rows(page)).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "User" })).toHaveValue("Sessionful Sam");

  await page.getByLabel("State").selectOption("active");
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole("row").nth(1)).toContainText("Safari on iOS 18");
  await expect(page.getByRole("row").nth(1)).toContainText("203.0.113.7");
  const end = page.getByRole("button", { name: /^End the session of Sessionful Sam/ });
  await end.click();
  // Its code comes with the click; before it is there, Escape closes nothing.
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(end).toBeFocused();
  await end.click();
  await page.getByRole("dialog").getByRole("button", { name: "End session" }).click();
  await expect(page.getByText("The session was ended")).toBeVisible();
  await expect(page.getByText("No sessions match")).toBeVisible();
  await page.getByRole("link", { name: "Clear search and filters" }).last().click();
  await expect(page).toHaveURL(`${app.url}/admin/sessions`);
  const left = await app.db.query('SELECT 1 FROM "session" WHERE "userId" = $1', [target.id]);
  expect(left.rows).toHaveLength(1);
});

test("impersonations and addresses are filters, and both stand in the address", async ({
  app,
  admin,
}) => {
  const target = await createUser(app.db, { name: "Borrowed Bea" });
  await createSession(app.db, target, {
    impersonatedBy: admin.user.id,
    impersonationReason: "Ticket 4711",
    ipAddress: "203.0.113.99",
  });
  const { page } = admin;
  await page.goto("/admin/sessions");
  await page.getByLabel("Kind").selectOption("impersonation");
  await expect(page.getByRole("row", { name: /Borrowed Bea/ })).toContainText(
    `Impersonated by ${admin.user.name}: Ticket 4711`,
  );
  await page.getByLabel("IP address").fill("203.0.113.99");
  await expect(page).toHaveURL(/kind=impersonation.*ip=203\.0\.113\.99/);
  await expect(rows(page)).toHaveCount(1);
  await page.getByLabel("Kind").selectOption("ordinary");
  await expect(page.getByText("No sessions match")).toBeVisible();
});

test("a filter whose answer comes while one types stays in the address", async ({
  admin: { page },
}) => {
  await page.clock.install();
  await page.goto("/admin/sessions");
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await page.getByLabel("State").selectOption("active");
  // The pause in typing that sends it can't end while the clock stands.
  await page.getByLabel("IP address").fill("203.0.113.99");
  await expect(page).toHaveURL(/\?state=active$/);
  await page.clock.resume();
  await expect(page).toHaveURL(/\?state=active&ip=203\.0\.113\.99$/);
});

test("the chosen ones end together; one's own can't be among them", async ({ app, signIn }) => {
  const names = ["Chosen One", "Chosen Two", "Chosen Three"];
  for (const name of names) {
    const user = await createUser(app.db, { name });
    await createSession(app.db, user, { ipAddress: "198.51.100.77" });
  }
  const { page } = await signIn({ role: "admin", name: "Own Admin" });
  await page.goto("/admin/sessions");
  const own = boxOf(page, "Own Admin");
  await expect(own).toBeDisabled();
  await expect(own).toHaveAccessibleDescription(/session that you are using/);

  await page.goto("/admin/sessions?ip=198.51.100.77");
  await boxOf(page, "Chosen Three").click();
  await boxOf(page, "Chosen Two").click({ modifiers: ["Shift"] });
  await expect(bar(page)).toContainText("2 selected");
  await expectNoAxeViolations(page);
  await bar(page).getByRole("button", { name: "End sessions" }).click();
  const dialog = page.getByRole("dialog", { name: "End 2 sessions?" });
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "End 2 sessions" }).click();
  await expect(page.getByText("2 sessions were ended")).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await expect(bar(page)).toBeHidden();
  const { rows: events } = await app.db.query(
    `SELECT DISTINCT "batchId" FROM "auditEvent"
      WHERE action = 'session.revoked' AND "targetLabel" LIKE 'Chosen%'`,
  );
  expect(events).toHaveLength(1);
});

test("support is told which sessions it could not end, and why", async ({ app, signIn }) => {
  const above = await createUser(app.db, { name: "Above Admin", role: "admin" });
  const below = await createUser(app.db, { name: "Below User" });
  for (const user of [above, below]) {
    await createSession(app.db, user, { ipAddress: "198.51.100.88" });
  }
  const { page } = await signIn({ role: "support" });
  await page.goto("/admin/sessions?ip=198.51.100.88");
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
  await bar(page).getByRole("button", { name: "End sessions" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End 2 sessions" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "1 session was not ended" });
  await expect(alert).toContainText("Above Admin");
  await expect(alert).toContainText("permissions that you do not have");
  await expect(page.getByText("1 session was ended")).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await expectNoAxeViolations(page);
  await alert.getByRole("button", { name: "Dismiss" }).click();
  await expect(alert).toBeHidden();
});

test("older sessions are a page away, and there is a way back", async ({
  app,
  admin: { page },
}) => {
  const target = await createUser(app.db, { name: "Paged Pat" });
  await app.db.query(
    `INSERT INTO "session" (id, token, "userId", "createdAt", "updatedAt", "expiresAt", "ipAddress")
     SELECT 'paged-' || i, 'paged-token-' || i, $1, now() - (i / 3) * interval '1 minute', now(),
            now() + interval '1 day', '192.0.2.' || i
       FROM generate_series(1, 120) AS i`,
    [target.id],
  );
  await page.goto(`/admin/sessions?user=${target.id}`);
  const seen = new Set<string | null>();
  for (const count of [50, 50, 20]) {
    await expect(rows(page)).toHaveCount(count);
    for (const text of await page
      .getByRole("row")
      .getByText(/^192\.0\.2\./)
      .allTextContents()) {
      seen.add(text);
    }
    if (count === 50) {
      const address = page.url();
      await page.getByRole("link", { name: "Older" }).click();
      await expect(page).not.toHaveURL(address);
      await expect(page.getByText("192.0.2.1", { exact: true })).toBeHidden();
    }
  }
  expect(seen.size).toBe(120);
  await expect(page.getByText("These are the oldest.")).toBeVisible();
  await page.getByRole("link", { name: "Back to newest" }).click();
  await expect(page).not.toHaveURL(/before=/);
  await expect(rows(page)).toHaveCount(50);
});

test("by keyboard, on a narrow phone", async ({ app, admin: { page } }) => {
  for (const name of ["Keyed Kim", "Keyed Lou"]) {
    const user = await createUser(app.db, { name });
    await createSession(app.db, user, { ipAddress: "198.51.100.99", userAgent: iphone });
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/admin/sessions?ip=198.51.100.99");
  await expect(rows(page)).toHaveCount(2);
  await expectNoAxeViolations(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await page.getByRole("link", { name: /Keyed Lou/ }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(bar(page)).toContainText("2 selected");
  await page.keyboard.press("a");
  // Its code may be on its way; a key before it is there does nothing.
  await expect(bar(page).getByRole("button", { name: "End sessions" })).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "End 2 sessions?" });
  await dialog.getByRole("button", { name: "End 2 sessions" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("No sessions match")).toBeVisible();
  await expect(page.locator("#sessions-heading")).toBeFocused();
});

test("what a filter is set to can be read to its end, on a narrow phone", async ({
  admin: { page },
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/admin/sessions?state=active&kind=impersonation");
  for (const label of ["State", "Kind"]) {
    const left = await page.getByLabel(label, { exact: true }).evaluate((filter) => {
      const { options, clientWidth } = filter as HTMLSelectElement;
      const style = getComputedStyle(filter);
      const pen = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
      pen.font = style.font;
      const longest = Math.max(...Array.from(options, ({ text }) => pen.measureText(text).width));
      const inside = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
      return clientWidth - inside - longest;
    });
    expect(left, label).toBeGreaterThanOrEqual(0);
  }
});

test("who may not list sessions is told so", async ({ app, signIn, consoleGuard }) => {
  await app.db.query(
    `INSERT INTO "globalRole" (id, name, permissions) VALUES ('porter', 'porter', $1)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify({ adminPanel: ["access"], user: ["list"] })],
  );
  const { page } = await signIn({ role: "porter" });
  consoleGuard.allow(/status of 403/);
  expect((await page.goto("/admin/sessions"))?.status()).toBe(403);
  await expect(page.getByText("You may not see this page")).toBeVisible();
  await expect(page.getByRole("link", { name: "Sessions" })).toBeHidden();
  const response = await page.request.get("/api/auth/extended-admin/list-sessions");
  expect(response.status()).toBe(403);
});
