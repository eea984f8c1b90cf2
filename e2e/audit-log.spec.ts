import type { Page } from "@playwright/test";
import { createSession, createUser, type Queryable } from "@/test/factories";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

interface EventInput {
  id: string;
  action?: string;
  createdAt?: Date;
  [column: string]: unknown;
}

async function write(db: Queryable, { id, ...rest }: EventInput) {
  const row = {
    id,
    createdAt: new Date(),
    action: "user.updated",
    outcome: "success",
    actorLabel: "Ada Admin <ada@example.test>",
    ...rest,
  };
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const places = columns.map((_, index) => `$${index + 1}`);
  await db.query(
    `INSERT INTO "auditEvent" (${columns.join(", ")}) VALUES (${places.join(", ")})`,
    Object.values(row),
  );
}

const drawer = (page: Page) => page.getByRole("dialog", { name: "Audit event" });
const details = (page: Page) => page.getByRole("link", { name: "Details" });

test("an event is opened, read and closed by keyboard; its address brings it back", async ({
  app,
  admin: { page, context },
}) => {
  const target = await createUser(app.db, { name: "Drawer Target" });
  for (const [number, action] of ["user.updated", "user.role_set", "user.updated"].entries()) {
    await write(app.db, {
      id: `drawer-${number}`,
      action,
      targetType: "user",
      targetId: target.id,
      targetLabel: `Drawer Target <${target.email}>`,
      actorId: "somebody",
      impersonatorId: number === 1 ? "support-1" : null,
      impersonatorLabel: number === 1 ? "Sue Support <sue@example.test>" : null,
      reason: "Ticket 4711",
      before: JSON.stringify({ role: "user, billing", name: "Old" }),
      after: JSON.stringify({ role: "user,support", name: "Old", odd: { deep: [1, { x: null }] } }),
      ipAddress: "203.0.113.9",
      userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
      requestId: "request-1",
      batchId: "batch-1",
    });
  }
  await page.goto(`/admin/audit-log?target=${target.id}`);
  await expect(details(page)).toHaveCount(3);
  await details(page).first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(details(page).nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(drawer(page)).toBeVisible();
  await expect(page).toHaveURL(/event=drawer-1/);
  // At its beginning, not at the first button somewhere below.
  await expect(drawer(page)).toBeFocused();

  for (const said of [
    "Sue Support <sue@example.test>",
    "Ada Admin <ada@example.test>",
    "Ticket 4711",
    "203.0.113.9",
    "request-1",
    "batch-1",
    "user.role_set",
    "drawer-1",
  ]) {
    await expect(drawer(page).getByText(said, { exact: true }).first()).toBeVisible();
  }
  await expect(drawer(page).getByText("Firefox on Linux")).toBeVisible();
  const changes = drawer(page).getByRole("region", { name: "What changed" });
  await expect(changes.getByRole("listitem")).toHaveText([
    "Removed: billing",
    "Added: support",
    "Unchanged: user",
    "Before: nothing",
    /After: \{/,
  ]);
  const { rows } = (await app.db.query(
    `SELECT seq::text, hash, "prevHash" FROM "auditEvent" WHERE id = 'drawer-1'`,
  )) as { rows: { seq: string; hash: string; prevHash: string }[] };
  for (const link of Object.values(rows[0] ?? {})) {
    await expect(drawer(page).getByText(link, { exact: true }).first()).toBeVisible();
  }
  await expectNoAxeViolations(page);

  await page.keyboard.press("Escape");
  await expect(drawer(page)).toBeHidden();
  await expect(page).not.toHaveURL(/event=/);
  await expect(details(page).nth(1)).toBeFocused();

  await page.goBack();
  await expect(drawer(page)).toBeVisible();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await drawer(page).getByRole("button", { name: "Copy event as JSON" }).click();
  await expect(drawer(page).getByText("Copied event as JSON")).toBeAttached();
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied).toMatchObject({ id: "drawer-1", ...rows[0], after: { role: "user,support" } });
  await drawer(page).getByRole("link", { name: "All events of this operation" }).click();
  await expect(page).toHaveURL(/\/admin\/audit-log\?batch=batch-1$/);
  await expect(drawer(page)).toBeHidden();
});

test("an event can be read without JavaScript, and one that is gone says so", async ({
  app,
  browser,
  admin: { context, page },
}) => {
  await write(app.db, { id: "plain-1", after: JSON.stringify({ name: "Plainly New" }) });
  const plain = await browser.newContext({
    baseURL: app.url,
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const without = await plain.newPage();
  await without.goto("/admin/audit-log?event=plain-1");
  const region = without.getByRole("region", { name: "Audit event" });
  await expect(region.getByText("Plainly New")).toBeVisible();
  await region.getByRole("link", { name: "Close" }).click();
  await expect(without).toHaveURL(/\/admin\/audit-log$/);
  await plain.close();

  await page.goto("/admin/audit-log?event=no-such-event");
  await expect(drawer(page).getByText("No such event")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("#main")).toBeFocused();
});

test("is narrowed down by time and impersonation, and so is its export", async ({
  app,
  admin: { page },
}) => {
  const hour = 3_600_000;
  const at = (hours: number) => new Date(Date.now() - hours * hour);
  const shared = { targetId: "timed", targetLabel: "Timed" };
  await write(app.db, { id: "timed-old", createdAt: at(50), ...shared });
  await write(app.db, {
    id: "timed-mid",
    createdAt: at(5),
    impersonatorId: "s",
    impersonatorLabel: "Sue",
    ...shared,
  });
  await write(app.db, { id: "timed-new", createdAt: at(0), ...shared });
  await page.goto("/admin/audit-log?target=timed");
  await expect(details(page)).toHaveCount(3);
  await page.getByLabel("Time", { exact: true }).selectOption("Last 24 hours");
  await expect(details(page)).toHaveCount(2);
  await page.getByLabel("Impersonated").selectOption("Yes");
  await expect(details(page)).toHaveCount(1);
  await expect(page).toHaveURL(/last=24h/);
  const link = page.getByRole("link", { name: "Export as JSON Lines for programs" });
  const exported = await page.request.get((await link.getAttribute("href")) ?? "");
  const ids = (await exported.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).id);
  expect(ids).toEqual(["timed-mid"]);

  await page.getByLabel("Impersonated").selectOption("Any");
  await page.getByLabel("Time", { exact: true }).selectOption("From … to …");
  const local = (date: Date) =>
    page.evaluate(
      (time) =>
        new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString().slice(0, 16),
      date.getTime(),
    );
  await page.getByLabel("From", { exact: true }).fill(await local(at(60)));
  await page.getByLabel("To", { exact: true }).fill(await local(at(70)));
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("The end has to lie after the start.")).toBeVisible();
  await page.getByLabel("To", { exact: true }).fill(await local(at(40)));
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(details(page)).toHaveCount(1);
  await expect(page).toHaveURL(/from=.*&to=/);
  await page.reload();
  await expect(details(page)).toHaveCount(1);
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: /^Clear/ }).click();
  await expect(page).toHaveURL(/\/admin\/audit-log$/);
});

test("a user's events and sessions lead to the log", async ({ app, admin: { page } }) => {
  const target = await createUser(app.db, { name: "Linked Lin" });
  await createSession(app.db, target);
  await write(app.db, { id: "linked-1", targetType: "user", targetId: target.id });
  await page.goto(`/admin/users/${target.id}?tab=activity`);
  await details(page).first().click();
  await expect(page).toHaveURL(new RegExp(`audit-log\\?target=${target.id}&event=linked-1$`));
  await expect(drawer(page)).toBeVisible();
  await page.goto(`/admin/sessions?user=${target.id}`);
  await page.getByRole("link", { name: "Events about this user" }).click();
  await expect(page).toHaveURL(new RegExp(`audit-log\\?target=${target.id}$`));
});

test("the drawer fits a narrow phone", async ({ app, admin: { page } }) => {
  await write(app.db, { id: "narrow-1", reason: "x".repeat(300), requestId: "r".repeat(100) });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/admin/audit-log?event=narrow-1");
  await expect(drawer(page)).toBeVisible();
  const wider = await drawer(page).evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(wider).toBe(false);
});
