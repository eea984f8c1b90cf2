import type { Page } from "@playwright/test";
import { createSession } from "@/test/factories";
import type { AppUnderTest } from "./support/app-under-test";
import { expectNoAxeViolations } from "./support/axe";
import { crowd } from "./support/crowd";
import { expect, test } from "./support/test";

const countOf = async (app: AppUnderTest, word: string, condition: string) => {
  const { rows } = await app.db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM "user" WHERE id LIKE $1 || '-%' AND ${condition}`,
    [word],
  );
  return rows[0]?.n;
};

/** Events about these users by batch: how many, and about how many different ones. */
const batchesOf = async (app: AppUnderTest, word: string) => {
  const { rows } = await app.db.query<{ batchId: string; events: number; targets: number }>(
    `SELECT "batchId", count(*)::int AS events, count(DISTINCT "targetId")::int AS targets
       FROM "auditEvent" WHERE "targetId" LIKE $1 || '-%' AND outcome = 'success'
      GROUP BY "batchId"`,
    [word],
  );
  return rows;
};

const openList = async (page: Page, word: string) => {
  await page.goto(`/admin/users?search=${word}-&sort=name.asc`);
  await expect(page.getByRole("row").nth(1)).toBeVisible();
};
const box = (page: Page, name: string) => page.getByRole("checkbox", { name: `Select ${name}` });
const bar = (page: Page) => page.getByRole("region", { name: "Selected rows" });
const panel = (page: Page) =>
  page.getByRole("region", { name: /^(Banning|Disabling|Enabling|Deleting|Adding|Ending)/ });

test("an admin bans the chosen users, and finds them in the log under one batch", async ({
  app,
  admin: { page },
}) => {
  await crowd(app, "spammer", 5);
  await openList(page, "spammer");
  await box(page, "Spammer 002").click();
  await box(page, "Spammer 004").click({ modifiers: ["Shift"] });
  await box(page, "Spammer 003").click();
  await expect(bar(page)).toContainText("2 selected");
  await expect(page.getByRole("status").filter({ hasText: "2 selected" })).toHaveCount(1);
  await expectNoAxeViolations(page);

  await bar(page).getByRole("button", { name: "Ban", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Ban 2 users?" });
  await dialog.getByRole("button", { name: "Ban 2 users" }).click();
  await expect(dialog.getByText("Choose a reason.")).toBeVisible();
  await dialog.getByLabel("Reason").selectOption("Spam or advertising");
  await dialog.getByRole("button", { name: "Ban 2 users" }).click();

  await expect(panel(page)).toContainText("Finished: 2 banned");
  await expect(panel(page).getByRole("heading")).toBeFocused();
  await expect(page.getByRole("row", { name: /Spammer 002/ })).toContainText("Banned");
  await expect(page.getByRole("row", { name: /Spammer 003/ })).toContainText("Active");
  await expect(bar(page)).toBeHidden();

  await panel(page).getByRole("link", { name: "Open in audit log" }).click();
  await expect(page).toHaveURL(/batch=bulk-/);
  await expect(page.getByText(/banned Spammer/)).toHaveCount(2);
  await page.goBack();
  await panel(page).getByRole("button", { name: "Close" }).click();
  await expect(panel(page)).toBeHidden();
  await page.reload();
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await expect(panel(page)).toBeHidden();
});

test("a choice is kept from page to page", async ({ admin: { page } }) => {
  await page.goto("/admin/users?search=person&sort=name.asc");
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
  await expect(bar(page)).toContainText("25 selected");
  // What has the focus does not hide under the bar.
  await page.getByRole("link", { name: /Person 01/ }).focus();
  for (let row = 2; row <= 12; row++) {
    await page.keyboard.press("ArrowDown");
    const covered = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      if (!box) return true;
      const there = document.elementFromPoint(box.x + box.width / 2, box.bottom - 4);
      return !document.activeElement?.contains(there);
    });
    expect(covered, `row ${row}`).toBe(false);
  }
  await page.getByRole("link", { name: "Next page" }).click();
  await box(page, "Person 26").click();
  await expect(bar(page)).toContainText("26 selected, 25 of them on other pages");
  await page.getByRole("link", { name: "Previous page" }).click();
  await expect(box(page, "Person 07")).toBeChecked();
  await bar(page).getByRole("button", { name: "Clear the selection" }).click();
  await expect(box(page, "Person 07")).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Select all rows of this page" })).toBeFocused();
});

test("everybody who matches, on all pages, is done with chunk by chunk", async ({
  app,
  admin: { page },
}) => {
  await crowd(app, "matching", 130);
  await openList(page, "matching");
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
  await bar(page).getByRole("button", { name: "Select all 130 that match" }).click();
  await expect(bar(page)).toContainText("All 130 selected");
  const requests: number[] = [];
  page.on("request", (request) => {
    if (!request.url().endsWith("/disable-users")) return;
    requests.push(request.postDataJSON().userIds.length);
  });
  await bar(page).getByRole("button", { name: "Disable" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disable 130 users" }).click();
  await expect(panel(page)).toContainText("Finished: 130 disabled");
  expect(requests).toEqual([100, 30]);
  expect(await countOf(app, "matching", 'NOT "isActive"')).toBe(130);
  expect(await batchesOf(app, "matching")).toMatchObject([{ events: 130, targets: 130 }]);
});

test("a new search is not what was chosen by the old one", async ({ app, admin: { page } }) => {
  await crowd(app, "another", 30);
  await openList(page, "another");
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
  await bar(page).getByRole("button", { name: "Select all 30 that match" }).click();
  await page.getByLabel("Search users").fill("person");
  await expect(page.getByRole("row", { name: /Person/ }).first()).toBeVisible();
  await expect(bar(page)).toBeHidden();
});

test("deleting wants the number typed", async ({ app, admin: { page } }) => {
  await crowd(app, "doomed", 3);
  await openList(page, "doomed");
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
  await bar(page).getByRole("button", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete 3 users for good?" });
  await expect(dialog).toContainText("cannot be undone");
  await dialog.getByLabel("Type 3 to confirm").fill("2");
  await dialog.getByRole("button", { name: "Delete 3 users for good" }).click();
  await expect(dialog.getByText(/Type 3, the number of users/)).toBeVisible();
  expect(await countOf(app, "doomed", "true")).toBe(3);
  await dialog.getByLabel("Type 3 to confirm").fill("3");
  await dialog.getByRole("button", { name: "Delete 3 users for good" }).click();
  await expect(panel(page)).toContainText("Finished: 3 deleted");
  await expect(page.getByText("No users match")).toBeVisible();
  expect(await countOf(app, "doomed", "true")).toBe(0);
});

test("who is refused is listed with the reason, and the others are done", async ({
  app,
  signIn,
}) => {
  await app.db.query(
    `INSERT INTO "globalRole" (id, name, permissions) VALUES ('bouncer', 'bouncer', $1)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify({ adminPanel: ["access"], user: ["list", "get", "disable"] })],
  );
  await crowd(app, "mixed", 5);
  await app.db.query(`UPDATE "user" SET role = 'support' WHERE id = 'mixed-3'`);
  const { page } = await signIn({ role: "bouncer" });
  await openList(page, "mixed");
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
  await bar(page).getByRole("button", { name: "Disable" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disable 5 users" }).click();
  await expect(panel(page)).toContainText("Finished: 4 disabled, 0 with nothing to change, 1");
  const refusal = panel(page).getByRole("listitem");
  await expect(refusal).toHaveText(/^Mixed 003.*permissions that you do not have/);
  expect(await countOf(app, "mixed", 'NOT "isActive"')).toBe(4);
  // Without audit:list there is no way into the log.
  await expect(panel(page).getByRole("link", { name: "Open in audit log" })).toBeHidden();
  await expectNoAxeViolations(page);
  await refusal.getByRole("link", { name: "Mixed 003" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Mixed 003");
});

test("nobody acts on themselves among others", async ({ app, signIn }) => {
  const word = "selves";
  await crowd(app, word, 1);
  const { page, user } = await signIn({ id: `${word}-admin`, role: "admin", name: "Selves Admin" });
  await openList(page, word);
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
  await bar(page).getByRole("button", { name: "End sessions" }).click();
  const dialog = page.getByRole("dialog", { name: "End all sessions of 1 user?" });
  await expect(dialog.getByText("You are among them, and are left out.")).toBeVisible();
  await dialog.getByRole("button", { name: "End all sessions of 1 user" }).click();
  await expect(panel(page)).toContainText("Finished: 1 signed out everywhere");
  const { rows } = await app.db.query('SELECT 1 FROM "session" WHERE "userId" = $1', [user.id]);
  expect(rows).toHaveLength(1);
});

test("a run that a reload interrupts goes on where it stopped", async ({
  app,
  admin: { page },
}) => {
  await crowd(app, "patient", 205);
  await page.goto("/admin/users?search=patient-&size=100&sort=name.asc");
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
  await bar(page).getByRole("button", { name: "Select all 205 that match" }).click();
  // The second request gets through, but its answer does not.
  let requests = 0;
  let arrived = () => {};
  const secondArrived = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  await page.route("**/disable-users", async (route) => {
    requests += 1;
    if (requests !== 2) return route.continue();
    await page.request.post(route.request().url(), {
      data: route.request().postDataJSON(),
      headers: { origin: app.url },
    });
    arrived();
  });
  await bar(page).getByRole("button", { name: "Disable" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disable 205 users" }).click();
  await secondArrived;
  await expect(panel(page)).toContainText("100 of 205 done with");
  await page.reload();

  await expect(panel(page)).toContainText("100 of 205 done with. It was interrupted.");
  await expect(panel(page)).toContainText("For 100 it is not known");
  expect(await countOf(app, "patient", 'NOT "isActive"')).toBe(200);
  await panel(page).getByRole("button", { name: "Go on with 105 users" }).click();
  await expect(panel(page)).toContainText("Finished: 205 disabled");
  expect(await countOf(app, "patient", 'NOT "isActive"')).toBe(205);
  // All of it under one batch; those whose answer was lost are on record twice.
  expect(await batchesOf(app, "patient")).toMatchObject([{ events: 305, targets: 205 }]);
});

test("a request without an answer is no success, and is tried again when asked", async ({
  app,
  admin: { page },
  consoleGuard,
}) => {
  consoleGuard.allow(/net::ERR_FAILED/);
  await crowd(app, "offline", 2);
  await openList(page, "offline");
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
  await page.route("**/disable-users", (route) => route.abort());
  await bar(page).getByRole("button", { name: "Disable" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disable 2 users" }).click();
  await expect(panel(page)).toContainText("0 of 2 done with. It has stopped.");
  await expect(panel(page).getByText("without an answer")).toBeVisible();
  await expectNoAxeViolations(page);
  expect(await countOf(app, "offline", 'NOT "isActive"')).toBe(0);
  await page.unroute("**/disable-users");
  await panel(page).getByRole("button", { name: "Try again with 2 users" }).click();
  await expect(panel(page)).toContainText("Finished: 2 disabled");
  expect(await countOf(app, "offline", 'NOT "isActive"')).toBe(2);
});

test("a run is stopped between two requests", async ({ app, admin: { page } }) => {
  await crowd(app, "stopped", 150);
  await page.goto("/admin/users?search=stopped-&size=100");
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
  await bar(page).getByRole("button", { name: "Select all 150 that match" }).click();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/disable-users", async (route) => {
    await held;
    await route.continue();
  });
  await bar(page).getByRole("button", { name: "Disable" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disable 150 users" }).click();
  await panel(page).getByRole("button", { name: "Stop" }).click();
  await expect(panel(page)).toContainText("Stopping after the request");
  release();
  await expect(panel(page)).toContainText("100 of 150 done with. It has stopped.");
  expect(await countOf(app, "stopped", 'NOT "isActive"')).toBe(100);
  // Something else has to wait.
  await box(page, "Stopped 001").click();
  const ban = bar(page).getByRole("button", { name: "Ban", exact: true });
  await expect(ban).toHaveAccessibleDescription(/Finish or discard the run/);
  await panel(page).getByRole("button", { name: "Discard the rest" }).click();
  await expect(panel(page)).toBeHidden();
  await expect(ban).not.toHaveAttribute("aria-disabled");
});

test("by keyboard alone", async ({ app, admin: { page } }) => {
  await crowd(app, "keys", 4);
  await openList(page, "keys");
  await page.getByLabel("Search users").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(box(page, "Keys 001")).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Space");
  await expect(bar(page)).toContainText("3 selected");
  await box(page, "Keys 003").focus();
  await page.keyboard.press("ArrowUp");
  await expect(box(page, "Keys 002")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(bar(page)).toContainText("2 selected");

  await page.keyboard.press("a");
  await expect(bar(page).getByRole("button", { name: "Ban", exact: true })).toBeFocused();
  for (let tab = 0; tab < 4; tab++) await page.keyboard.press("Tab");
  const addRole = bar(page).getByRole("button", { name: "Add role" });
  await expect(addRole).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(addRole).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Add a role to 2 users?" });
  const role = dialog.getByLabel("Role");
  await expect(role.getByRole("option", { name: "support" })).toBeAttached();
  await role.focus();
  await page.keyboard.type("support");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("button", { name: "Add a role to 2 users" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toContainText("Finished: 2 given the role");
  expect(await countOf(app, "keys", `role = 'user,support'`)).toBe(2);
});

/** Keeps the code of the actions on its way until it is let go. */
async function holdActions(page: Page) {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes("End sessions")) await gone;
    await route.fulfill({ response });
  });
  return letGo;
}

for (const goesOn of [false, true]) {
  const what = goesOn ? "takes nobody back who has gone on" : "waits for it";
  test(`a key that is ahead of the actions' code ${what}`, async ({ app, admin: { page } }) => {
    const word = goesOn ? "hasty" : "early";
    await crowd(app, word, 2);
    const letGo = await holdActions(page);
    await openList(page, word);
    const first = page.getByRole("checkbox", { name: /^Select (Early|Hasty) 001/ });
    const ban = bar(page).getByRole("button", { name: "Ban", exact: true });
    const row = page.getByRole("link", { name: /(Early|Hasty) 001/ });
    await row.focus();
    await expect(async () => {
      if (!(await first.isChecked())) await page.keyboard.press("Space");
      await expect(bar(page)).toContainText("1 selected", { timeout: 1_500 });
    }).toPass();
    await expect(ban).toHaveCount(0);
    await page.keyboard.press("a");
    // What is pressed next would open the person there.
    await expect(row).not.toBeFocused();
    if (goesOn) await page.getByLabel("Search users").focus();
    else await page.keyboard.press("Enter");
    letGo();
    await expect(ban).toBeVisible();
    await expect(goesOn ? page.getByLabel("Search users") : ban).toBeFocused();
    await expect(page).toHaveURL(/users\?search=/);
    // What is still being looked into would fail a test that is over.
    await page.unrouteAll({ behavior: "wait" });
  });
}

test("support ends sessions, and is told why nothing else", async ({ app, support: { page } }) => {
  await crowd(app, "helped", 2);
  await createSession(app.db, { id: "helped-1" });
  await openList(page, "helped");
  await box(page, "Helped 001").click();
  for (const name of ["Ban", "Lift ban", "Disable", "Enable", "Add role", "Delete"]) {
    const button = bar(page).getByRole("button", { name, exact: true });
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await expect(button).toHaveAccessibleDescription(/does not have the permission user:/);
  }
  await bar(page).getByRole("button", { name: "Disable" }).click({ force: true });
  await expect(page.getByRole("dialog")).toBeHidden();
  await bar(page).getByRole("button", { name: "End sessions" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: "End all sessions of 1 user" })
    .click();
  await expect(panel(page)).toContainText("Finished: 1 signed out everywhere");
  const { rows } = await app.db.query(`SELECT 1 FROM "session" WHERE "userId" = 'helped-1'`);
  expect(rows).toEqual([]);
});

test("who may do nothing with users has no boxes", async ({ app, signIn }) => {
  await app.db.query(
    `INSERT INTO "globalRole" (id, name, permissions) VALUES ('reader', 'reader', $1)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify({ adminPanel: ["access"], user: ["list"] })],
  );
  const { page } = await signIn({ role: "reader" });
  await page.goto("/admin/users?search=person");
  await expect(page.getByText("Person 01")).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
});

test("on a narrow phone", async ({ app, admin: { page } }) => {
  await crowd(app, "narrow", 30);
  await page.setViewportSize({ width: 360, height: 740 });
  await openList(page, "narrow");
  const all = page.getByRole("checkbox", { name: "Select all rows of this page" });
  await all.click();
  await expect(bar(page)).toContainText("25 selected");
  await box(page, "Narrow 002").click();
  await expect(bar(page)).toContainText("24 selected");
  await expectNoAxeViolations(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await bar(page).getByRole("button", { name: "Enable" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Enable 24 users" }).click();
  await expect(panel(page)).toContainText("Finished: 24 enabled");
});

test("a job is offered to nobody but who began it", async ({ app, admin, signIn }) => {
  await crowd(app, "owned", 1);
  await openList(admin.page, "owned");
  await box(admin.page, "Owned 001").click();
  await bar(admin.page).getByRole("button", { name: "Enable" }).click();
  await admin.page.getByRole("dialog").getByRole("button", { name: "Enable 1 user" }).click();
  await expect(panel(admin.page).getByText("Finished: 1 enabled")).toBeVisible();
  // The next person at the same computer, in the same tab.
  const other = await signIn({ role: "admin" });
  await admin.context.clearCookies();
  await admin.context.addCookies(await other.context.cookies());
  await admin.page.reload();
  await expect(admin.page.getByRole("row").nth(1)).toBeVisible();
  await expect(admin.page.getByText("Finished: 1 enabled")).toBeHidden();
});

test("what is left outlives its tab, and is offered to one tab at a time", async ({
  app,
  admin: { page, context },
  consoleGuard,
}) => {
  consoleGuard.allow(/net::ERR_/);
  await crowd(app, "closed", 150);
  await page.goto("/admin/users?search=closed-&size=100");
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).click();
  await bar(page).getByRole("button", { name: "Select all 150 that match" }).click();
  let requests = 0;
  await context.route("**/disable-users", async (route) => {
    requests += 1;
    if (requests !== 2) await route.continue();
  });
  await bar(page).getByRole("button", { name: "Disable" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disable 150 users" }).click();
  await expect(panel(page)).toContainText("100 of 150 done with");

  // As long as the first tab is there, the job is its own.
  const second = await context.newPage();
  await second.goto("/admin/users?search=closed-");
  await expect(second.getByRole("row").nth(1)).toBeVisible();
  await second.waitForTimeout(500);
  await expect(panel(second)).toBeHidden();

  await page.close();
  await second.reload();
  await expect(panel(second)).toContainText("100 of 150 done with. It was interrupted.");
  await panel(second).getByRole("button", { name: "Go on with 50 users" }).click();
  await expect(panel(second)).toContainText("Finished: 150 disabled");
  expect(await countOf(app, "closed", 'NOT "isActive"')).toBe(150);
  await panel(second).getByRole("button", { name: "Close" }).click();
  const third = await context.newPage();
  await third.goto("/admin/users?search=closed-");
  await expect(third.getByRole("row").nth(1)).toBeVisible();
  await expect(panel(third)).toBeHidden();
  expect(
    await third.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("job"))),
  ).toEqual([]);
});
