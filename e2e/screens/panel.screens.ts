import type { Page } from "@playwright/test";
import { createSession, createUser } from "@/test/factories";
import { expect } from "../support/test";
import { test } from "./look";
import { eventfulUser, fill } from "./people";

test.beforeAll(({ app }) => fill(app));

for (const [name, path] of [
  ["overview", "/admin"],
  ["overview of 90 days", "/admin?days=90"],
  ["sessions", "/admin/sessions"],
  ["sessions filtered", "/admin/sessions?kind=impersonation&state=active"],
  ["roles", "/admin/roles"],
  ["role", "/admin/roles/moderator"],
  ["role built in", "/admin/roles/support"],
  ["role new", "/admin/roles/new"],
  ["role extended", "/admin/roles/new?extend=support"],
  ["modules", "/admin/modules"],
  ["audit log", "/admin/audit-log"],
  ["audit log filtered", "/admin/audit-log?outcome=denied&impersonated=yes"],
  ["account", "/account"],
  ["home", "/"],
] as const) {
  test(name, ({ look, admin: { page } }) => look(page, () => page.goto(path)));
}

test("overview figures as a table", ({ look, admin: { page } }) =>
  look(page, async () => {
    await page.goto("/admin?days=7", { waitUntil: "networkidle" });
    await page.getByText("The figures as a table").click();
    await page.getByText("The figures as a table").scrollIntoViewIfNeeded();
  }));

async function palette(page: Page, typed = "") {
  await page.goto("/admin", { waitUntil: "networkidle" });
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Command palette" }).waitFor();
  if (typed) await page.keyboard.type(typed);
}

test("palette", ({ look, admin: { page } }) => look(page, () => palette(page)));

test("palette with users", ({ look, admin: { page } }) =>
  look(page, async () => {
    await palette(page, "person");
    await page
      .getByRole("option", { name: /Person/ })
      .first()
      .waitFor();
  }));

test("palette with nothing", ({ look, admin: { page } }) =>
  look(page, async () => {
    await palette(page, "nobody-has-this-name");
    await page
      .getByText(/Nothing is called|Nobody|No users/)
      .first()
      .waitFor();
  }));

test("palette on a user", async ({ app, look, admin: { page } }) => {
  const { id } = await createUser(app.db, { name: "Nina Normal" });
  await look(page, async () => {
    await page.goto(`/admin/users/${id}`, { waitUntil: "networkidle" });
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog", { name: "Command palette" }).waitFor();
  });
});

test("shortcuts", ({ look, admin: { page } }) =>
  look(page, async () => {
    await page.goto("/admin/users", { waitUntil: "networkidle" });
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  }));

test("menus", ({ look, admin: { page, user } }) =>
  look(page, async (narrow) => {
    await page.goto("/admin", { waitUntil: "networkidle" });
    if (narrow)
      await page
        .getByRole("button", { name: /menu|navigation/i })
        .first()
        .click();
    else await page.getByRole("button", { name: new RegExp(user.name) }).click();
    await page.getByRole(narrow ? "dialog" : "menu").waitFor();
  }));

test("sessions selected", async ({ app, look, admin: { page } }) => {
  for (const name of ["Chosen One", "Chosen Two"]) {
    await createSession(app.db, await createUser(app.db, { name }), {
      ipAddress: "198.51.100.77",
    });
  }
  await look(page, async () => {
    await page.goto("/admin/sessions?ip=198.51.100.77", { waitUntil: "networkidle" });
    await page.getByRole("checkbox", { name: /Chosen One/ }).click();
    await page.getByRole("button", { name: "End sessions" }).waitFor();
  });
});

test("sessions dialog", async ({ app, look, admin: { page } }) => {
  await createSession(app.db, await createUser(app.db, { name: "Chosen Three" }), {
    ipAddress: "198.51.100.78",
  });
  await look(page, async () => {
    await page.goto("/admin/sessions?ip=198.51.100.78", { waitUntil: "networkidle" });
    await page.getByRole("checkbox", { name: /Chosen Three/ }).click();
    await page.getByRole("button", { name: "End sessions" }).click();
    await page.getByRole("dialog").waitFor();
  });
});

const box = (page: Page, permission: string) =>
  page.getByRole("checkbox", { name: permission, exact: true });

test("role difference", ({ look, admin: { page } }) =>
  look(page, async () => {
    await page.goto("/admin/roles/moderator", { waitUntil: "networkidle" });
    await box(page, "user: disable").click();
    await box(page, "session: list").click();
    await page.getByText(/1 permission added, 1 removed/).waitFor();
  }));

test("role with errors", ({ look, admin: { page } }) =>
  look(page, async () => {
    await page.goto("/admin/roles/new", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Create role" }).click();
    await page.getByText("Give the role a name.").waitFor();
  }));

for (const [name, role] of [
  ["role delete held", "billing"],
  ["role delete", "unheld"],
] as const) {
  test(name, async ({ app, look, admin: { page } }) => {
    await app.db.query(
      `INSERT INTO "globalRole" (id, name, permissions) VALUES ('unheld', 'unheld', '{}')
       ON CONFLICT DO NOTHING`,
    );
    await createUser(app.db, { name: "Hanna Holder", role: "user,billing" });
    await look(page, async () => {
      await page.goto(`/admin/roles/${role}`, { waitUntil: "networkidle" });
      await page.getByRole("button", { name: "Delete role" }).click();
      await page.getByRole("dialog").waitFor();
    });
  });
}

test("module dialog", ({ look, admin: { page } }) =>
  look(page, async () => {
    await page.goto("/admin/modules", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: /^Edit/ }).first().click();
    await page.getByRole("dialog").waitFor();
  }));

test("module with errors", ({ app, look, admin: { page } }) =>
  look(page, async () => {
    await page.goto("/admin/modules", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "New module" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Origins, one a line").fill(`${app.url}\ndesk.example/x`);
    await dialog.getByLabel("Enabled").click();
    await dialog.getByRole("button", { name: "Create module" }).click();
    await dialog.getByText('"desk.example/x" is not an origin').waitFor();
  }));

test("module delete", ({ look, admin: { page } }) =>
  look(page, async () => {
    await page.goto("/admin/modules", { waitUntil: "networkidle" });
    await page
      .getByRole("button", { name: /^Delete/ })
      .first()
      .click();
    await page.getByRole("dialog").waitFor();
  }));

for (const [name, role] of [
  ["who gets in", "user,billing"],
  ["who does not get in", "user"],
] as const) {
  test(name, async ({ app, look, admin: { page } }) => {
    await app.db.query(`UPDATE "globalModule" SET enabled = true WHERE key = 'backoffice'`);
    const { id } = await createUser(app.db, { name: "Tilda Tried", role });
    await look(page, async () => {
      await page.goto(`/admin/modules?user=${id}&origin=https%3A%2F%2Fbackoffice.example.com`);
      await page
        .getByText(/gets in from|does not get in from/)
        .first()
        .scrollIntoViewIfNeeded();
    });
  });
}

test("event", async ({ app, look, admin: { page } }) => {
  const { id } = await eventfulUser(app);
  await look(page, async () => {
    await page.goto(`/admin/audit-log?target=${id}&event=${id}-0`);
    await page.getByRole("dialog", { name: "Audit event" }).waitFor();
  });
});

test("chain intact", ({ look, admin: { page } }) =>
  look(page, async () => {
    await page.goto("/admin/audit-log", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: /^Verify/ }).click();
    await page.getByText(/^Chain intact up to no\./).waitFor();
  }));

test("chain broken", async ({ app, look, admin: { page } }) => {
  const { id } = await eventfulUser(app);
  const tamper = (reason: string | null) =>
    app.db.query(`
      ALTER TABLE "auditEvent" DISABLE TRIGGER USER;
      UPDATE "auditEvent" SET reason = ${reason ? `'${reason}'` : "NULL"} WHERE id = '${id}-0';
      ALTER TABLE "auditEvent" ENABLE TRIGGER USER;`);
  await tamper("another");
  await look(page, async () => {
    await page.goto("/admin/audit-log", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: /^Verify/ }).click();
    await page.getByText(/^Chain broken at no\./).waitFor();
  });
  await tamper(null);
});

test("account with staff access", async ({ app, look, support, user: { page, user } }) => {
  await createSession(app.db, user, {
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  });
  const started = await support.page.request.post("/api/auth/admin/impersonate-user", {
    data: { userId: user.id, reason: "Ticket 4711" },
    headers: { origin: app.url },
  });
  expect(started.status()).toBe(200);
  await look(page, async () => {
    await page.goto("/account");
    await page.getByRole("region", { name: "Staff access" }).scrollIntoViewIfNeeded();
  });
});

test("account end a session", async ({ app, look, user: { page, user } }) => {
  await createSession(app.db, user, {
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  });
  await look(page, async () => {
    await page.goto("/account", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: /^End .*Firefox/ }).click();
    await page.getByRole("alertdialog").waitFor();
  });
});
