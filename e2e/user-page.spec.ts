import { createSession, createUser, type Queryable } from "@/test/factories";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

/** Staff of a role of their own, with these permissions and no more. */
async function roleWith(db: Queryable, name: string, permissions: object) {
  await db.query(
    `INSERT INTO "globalRole" (id, name, permissions) VALUES ($1, $1, $2)
       ON CONFLICT (name) DO UPDATE SET permissions = $2`,
    [name, JSON.stringify({ adminPanel: ["access"], user: ["list", "get"], ...permissions })],
  );
}

async function link(db: Queryable, userId: string, providerId: string) {
  await db.query(
    `INSERT INTO "account" (id, "userId", "providerId", "accountId", "accessToken", scope)
     VALUES ($1 || $2, $2, $1, 'id-at-' || $1, 'never-shown', 'email')`,
    [providerId, userId],
  );
}

test("an admin edits a profile; what was typed survives a refusal", async ({
  app,
  admin,
  consoleGuard,
}) => {
  consoleGuard.allow(/status of 400/);
  const { page } = admin;
  const taken = await createUser(app.db, {});
  const target = await createUser(app.db, { name: "Paula Before", emailVerified: false });
  await page.goto(`/admin/users/${target.id}`);
  const form = page.getByRole("form", { name: "Profile" });
  const save = form.getByRole("button", { name: "Save profile" });
  await expect(save).toBeDisabled();

  await form.getByLabel("Name").fill(" ");
  await form.getByLabel("Picture").fill("ftp://example.test/a.png");
  await save.click();
  await expect(form.getByText("Enter a name.")).toBeVisible();
  await expect(form.getByText("Enter an address that begins with https://.")).toBeVisible();
  await expect(form.getByLabel("Name")).toBeFocused();

  await form.getByLabel("Name").fill("Paula After");
  await form.getByLabel("Picture").fill("");
  await form.getByLabel("E-mail", { exact: true }).fill(taken.email);
  await form.getByRole("checkbox", { name: "E-mail verified" }).click();
  await save.click();
  await expect(form.getByRole("alert")).toContainText(/already exists/i);
  await expect(form.getByLabel("Name")).toHaveValue("Paula After");
  await expect(page.getByText("The profile was saved")).toBeHidden();
  await expectNoAxeViolations(page);

  await form.getByLabel("E-mail", { exact: true }).fill("paula.after@example.test");
  await save.click();
  await expect(page.getByText("The profile was saved")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Paula After");
  await expect(save).toBeDisabled();
  const { rows } = await app.db.query(
    'SELECT name, email, "emailVerified", image FROM "user" WHERE id = $1',
    [target.id],
  );
  expect(rows).toEqual([
    { name: "Paula After", email: "paula.after@example.test", emailVerified: true, image: null },
  ]);
});

test("a profile can be edited as far as the permissions go, and never upwards", async ({
  app,
  signIn,
  support,
  consoleGuard,
}) => {
  consoleGuard.allow(/status of 403/);
  await roleWith(app.db, "editor", { user: ["list", "get", "update"] });
  const target = await createUser(app.db, { name: "Edgar" });
  const { page } = await signIn({ role: "editor" });
  await page.goto(`/admin/users/${target.id}?tab=profile`);
  await expect(page.getByLabel("E-mail", { exact: true })).toHaveAttribute("readonly", "");
  await expect(page.getByText(/permission user:set-email/)).toBeVisible();
  await page.getByLabel("Name").fill("Edgar Edited");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("The profile was saved")).toBeVisible();

  await page.goto(`/admin/users/${support.user.id}`);
  await page.getByLabel("Name").fill("Renamed from below");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByRole("form").getByRole("alert")).toContainText(
    "This user holds permissions that you do not have",
  );
  await expect(page.getByLabel("Name")).toHaveValue("Renamed from below");

  await support.page.goto(`/admin/users/${target.id}`);
  await expect(support.page.getByLabel("Name")).toHaveAttribute("readonly", "");
  await expect(
    support.page.getByText("Your role does not have the permission user:update.").first(),
  ).toBeVisible();
  await expectNoAxeViolations(support.page);
});

test("staff write notes about a user, who never sees them", async ({ app, admin, support }) => {
  const target = await createUser(app.db, { name: "Nadia Noted", role: "support" });
  const customer = await createUser(app.db, { name: "Carl Customer" });
  const { page } = support;
  await page.goto(`/admin/users/${customer.id}?tab=notes`);
  await expect(page.getByText("No notes yet")).toBeVisible();
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(page.getByText("Write something.")).toBeVisible();
  await page.getByLabel("New note").fill("Called about an invoice.\nIs patient.");
  await page.getByLabel("New note").press("Control+Enter");
  await expect(page.getByText("The note was added")).toBeVisible();
  await expect(page.getByRole("heading", { name: "1 note" })).toBeVisible();
  await expect(page.getByLabel("New note")).toHaveValue("");

  await page.getByRole("button", { name: /^Edit the note/ }).click();
  await expect(page.getByLabel("Edit note")).toBeFocused();
  await page.getByLabel("Edit note").fill("Called about two invoices.");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByText("The note was changed")).toBeVisible();
  await expect(page.getByText("Called about two invoices.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Edit the note/ })).toBeFocused();
  await expect(page.getByRole("button", { name: /^Delete the note/ })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expectNoAxeViolations(page);

  await admin.page.goto(`/admin/users/${customer.id}?tab=notes`);
  await expect(admin.page.getByText(/· edited/)).toBeVisible();
  await admin.page.getByRole("button", { name: /^Delete the note/ }).click();
  const dialog = admin.page.getByRole("dialog");
  await expect(dialog.getByText("Called about two invoices.")).toBeVisible();
  await expectNoAxeViolations(admin.page);
  await dialog.getByRole("button", { name: "Delete note" }).click();
  await expect(admin.page.getByText("The note was deleted")).toBeVisible();
  await expect(admin.page.getByRole("heading", { name: "0 notes" })).toBeFocused();
  const { rows } = await app.db.query(
    `SELECT action FROM "auditEvent" WHERE "targetId" = $1 ORDER BY seq`,
    [customer.id],
  );
  expect(rows).toEqual([
    { action: "note.created" },
    { action: "note.updated" },
    { action: "note.deleted" },
  ]);

  // Their own page has no such tab, whatever is in the address.
  await page.goto(`/admin/users/${support.user.id}?tab=notes`);
  const tabs = page.getByRole("navigation", { name: "About this user" });
  await expect(tabs.getByRole("link", { name: "Sessions" })).toBeVisible();
  await expect(tabs.getByRole("link", { name: "Notes" })).toHaveCount(0);
  await expect(tabs.getByRole("link", { name: "Profile" })).toHaveAttribute("aria-current", "page");
  await page.goto(`/admin/users/${target.id}`);
  await expect(tabs.getByRole("link", { name: "Notes" })).toBeVisible();
});

test("an admin unlinks an account, and the last one only knowingly", async ({ app, admin }) => {
  const { page } = admin;
  const target = await createUser(app.db, { name: "Lina Linked", password: "correct horse" });
  await link(app.db, target.id, "github");
  await createSession(app.db, target);
  await page.goto(`/admin/users/${target.id}?tab=accounts`);
  await expect(page.getByRole("heading", { name: "2 ways to sign in" })).toBeVisible();
  await expect(page.getByText("id-at-github")).toBeVisible();
  await expect(page.getByText("may read email")).toBeVisible();
  await expect(page.locator("body")).not.toContainText("never-shown");
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Remove Password" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Remove password" }).click();
  await expect(page.getByText("The password was removed")).toBeVisible();
  await expect(page.getByRole("heading", { name: "1 way to sign in" })).toBeFocused();

  await page.getByRole("button", { name: "Unlink GitHub" }).click();
  const unlink = dialog.getByRole("button", { name: "Unlink" });
  await expect(unlink).toBeDisabled();
  await expectNoAxeViolations(page);
  await dialog.getByRole("checkbox").click();
  await unlink.click();
  await expect(page.getByText("GitHub was unlinked")).toBeVisible();
  await expect(page.getByText("No way to sign in")).toBeVisible();
  const { rows } = await app.db.query(
    `SELECT 1 FROM "account" WHERE "userId" = $1 UNION SELECT 1 FROM "session" WHERE "userId" = $1`,
    [target.id],
  );
  expect(rows).toEqual([]);
});

test("the activity shows both sides, and leads to the log with the same filter", async ({
  app,
  admin,
}) => {
  const { page } = admin;
  const target = await createUser(app.db, { name: "Tina Target" });
  await page.goto(`/admin/users/${target.id}`);
  await page.getByRole("button", { name: "Ban", exact: true }).click();
  await page.getByLabel("Reason").selectOption("Spam or advertising");
  await page.getByRole("button", { name: "Ban user" }).click();
  // By whom is a part of the ban, also for who can't read the log.
  const notice = page.getByRole("note").filter({ hasText: "Banned until" });
  await expect(notice.getByRole("link", { name: admin.user.name })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.goto(`/admin/users/${target.id}?tab=activity`);
  await expect(page.getByText(/banned.*until.*Spam or advertising/)).toBeVisible();
  await page.getByRole("link", { name: "By them" }).click();
  await expect(page).toHaveURL(/events=by/);
  await expect(page.getByText("They have done nothing that is on record")).toBeVisible();

  await page.goto(`/admin/users/${admin.user.id}?tab=activity&events=by`);
  await expect(page.getByText(/banned\s+Tina Target/)).toBeVisible();
  await page.getByRole("link", { name: "Open in audit log" }).click();
  await expect(page).toHaveURL(`/admin/audit-log?actor=${admin.user.id}`);
  await expect(page.getByText(/banned\s+Tina Target/)).toBeVisible();
});

test("who may read users sees by whom one was banned, without the log", async ({ app, signIn }) => {
  await roleWith(app.db, "reader", {});
  const banner = await signIn({ role: "admin", name: "Bea Banner" });
  const target = await createUser(app.db, { name: "Ben Banned" });
  const banned = await banner.page.request.post("/api/auth/admin/ban-user", {
    data: { userId: target.id, banReason: "Fraud" },
    headers: { origin: app.url },
  });
  expect(banned.status()).toBe(200);
  const { page } = await signIn({ role: "reader" });
  await page.goto(`/admin/users/${target.id}`);
  await expect(page.getByRole("note")).toContainText(/Banned permanently.*Fraud.*By Bea Banner/s);
  const tabs = page.getByRole("navigation", { name: "About this user" });
  await expect(tabs.getByRole("link")).toHaveText(["Profile"]);
});
