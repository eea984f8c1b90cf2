import type { Page } from "@playwright/test";
import { createUser } from "@/test/factories";
import { crowd } from "../support/crowd";
import { test } from "./look";
import { eventfulUser, fill } from "./people";

test.beforeAll(({ app }) => fill(app));

for (const [name, path] of [
  ["list", "/admin/users"],
  ["search", "/admin/users?search=an"],
  ["search and filters", "/admin/users?search=an&status=banned&role=user&createdFrom=2020-01-01"],
  ["sorted by name, page 10", "/admin/users?sort=name.asc&page=10"],
  ["page past the end", "/admin/users?sort=name.asc&page=500"],
  ["import", "/admin/users/import"],
] as const) {
  test(name, ({ look, admin: { page } }) => look(page, () => page.goto(path)));
}

const listed = async (page: Page, path = "/admin/users") => {
  await page.goto(path);
  await page.getByRole("row").nth(1).waitFor();
  await page.waitForLoadState("networkidle");
};
const bar = (page: Page) => page.getByRole("region", { name: "Selected rows" });
const all = (page: Page) => page.getByRole("checkbox", { name: "Select all rows of this page" });

test("filters", ({ look, admin: { page } }) =>
  look(page, async () => {
    await listed(page);
    await page.getByRole("button", { name: /^Filters/ }).click();
    await page.getByRole("dialog").waitFor();
  }));

test("filters with an error", ({ look, admin: { page } }) =>
  look(page, async () => {
    await listed(page);
    await page.getByRole("button", { name: /^Filters/ }).click();
    const created = page.getByRole("dialog").getByRole("group", { name: "Created" });
    await created.getByLabel("From").fill("2025-03-31");
    await created.getByLabel("To").fill("2025-03-01");
    await page.keyboard.press("Enter");
    await created.getByText("The range ends before it begins.").waitFor();
  }));

test("columns", ({ look, admin: { page } }) =>
  look(page, async () => {
    await listed(page);
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("dialog").waitFor();
  }));

test("all columns", async ({ app, look, admin: { page, user } }) => {
  const columns = ["email", "id", "status", "role", "banExpires", "createdAt", "lastActiveAt"];
  await app.db.query(
    `INSERT INTO "panelPreference" (id, "userId", key, value) VALUES ($1, $1, 'users.columns', $2)`,
    [user.id, JSON.stringify({ columns, widths: {} })],
  );
  await look(page, () => listed(page));
});

test("views", ({ look, admin: { page } }) =>
  look(page, async (narrow) => {
    await listed(page, "/admin/users?status=banned&sort=name.asc");
    await page.getByRole("button", { name: /^View/ }).click();
    const views = page.getByRole("dialog", { name: "Views" });
    await views.getByLabel("Save the present list as").fill(narrow ? "By name" : "Banned people");
    await page.keyboard.press("Enter");
    await views.getByText("was saved").waitFor();
  }));

test("create", ({ look, admin: { page } }) =>
  look(page, async () => {
    await listed(page);
    await page.getByRole("button", { name: "Create user" }).click();
    await page.getByRole("dialog").waitFor();
  }));

test("create with errors", ({ look, admin: { page } }) =>
  look(page, async () => {
    await listed(page);
    await page.getByRole("button", { name: "Create user" }).click();
    await page.getByRole("button", { name: "Create and invite" }).click();
    await page.getByText("Enter a name of at most").waitFor();
  }));

test("some selected", ({ look, admin: { page } }) =>
  look(page, async () => {
    await listed(page, "/admin/users?search=person");
    await page.getByRole("checkbox", { name: "Select Person 01" }).click();
    await page.getByRole("checkbox", { name: "Select Person 04" }).click();
    await bar(page).getByRole("button", { name: "Ban", exact: true }).waitFor();
  }));

test("page selected", ({ look, admin: { page } }) =>
  look(page, async () => {
    await listed(page);
    await all(page).click();
    await bar(page).getByRole("button", { name: "Ban", exact: true }).waitFor();
  }));

for (const [action, title] of [
  ["Ban", "bulk ban"],
  ["Add role", "bulk add role"],
  ["Delete", "bulk delete"],
  ["End sessions", "bulk end sessions"],
] as const) {
  test(title, ({ look, admin: { page } }) =>
    look(page, async () => {
      await listed(page);
      await all(page).click();
      await bar(page)
        .getByRole("button", { name: /that match/ })
        .click();
      await bar(page).getByRole("button", { name: action, exact: true }).click();
      await page.getByRole("dialog").waitFor();
    }),
  );
}

/** Lets the first requests of a job through, and holds those that follow. */
async function holdBack(page: Page, address: string, after: number) {
  let requests = 0;
  await page.route(address, (route) => {
    requests += 1;
    return requests <= after ? route.continue() : undefined;
  });
}

for (const state of ["running", "interrupted"] as const) {
  test(`bulk ${state}`, async ({ app, lookTwice }) => {
    await lookTwice(async (page, narrow) => {
      const word = `${state}${narrow ? "-narrow" : "-wide"}`;
      await crowd(app, word, 205);
      await listed(page, `/admin/users?search=${word}-&size=100`);
      await all(page).click();
      await bar(page).getByRole("button", { name: "Select all 205 that match" }).click();
      await holdBack(page, "**/disable-users", 1);
      await bar(page).getByRole("button", { name: "Disable", exact: true }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Disable 205 users" }).click();
      const job = page.getByRole("region", { name: /^Disabling/ });
      await job
        .getByText(/100 of 205/)
        .first()
        .waitFor();
      if (state === "running") return;
      await page.reload();
      await job
        .getByText(/interrupted/)
        .first()
        .waitFor();
    });
  });
}

test("bulk finished with refusals", async ({ app, look, signIn }) => {
  await app.db.query(
    `INSERT INTO "globalRole" (id, name, permissions) VALUES ('bouncer', 'bouncer', $1)`,
    [JSON.stringify({ adminPanel: ["access"], user: ["list", "get", "disable"] })],
  );
  const { page } = await signIn({ role: "bouncer" });
  await look(page, async (narrow) => {
    const word = narrow ? "mixed-narrow" : "mixed-wide";
    await crowd(app, word, 5);
    await app.db.query(`UPDATE "user" SET role = 'support' WHERE id = $1`, [`${word}-3`]);
    await listed(page, `/admin/users?search=${word}-`);
    await all(page).click();
    await bar(page).getByRole("button", { name: "Disable", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Disable 5 users" }).click();
    await page.getByText("Finished: 4 disabled").waitFor();
  });
});

const rowsOf = (word: string, count: number) =>
  `email,name\n${Array.from({ length: count }, (_, i) => `${word}${i}@example.test,${word} ${i}`).join("\n")}`;

async function paste(page: Page, rows: string) {
  await page.goto("/admin/users/import", { waitUntil: "networkidle" });
  await page.getByLabel("Or paste the rows").fill(rows);
  await page.getByRole("button", { name: "Read the rows" }).click();
}

const problematic = [
  "Who\tWhere\tRole",
  "Ada\timp-ada@example.test\t",
  "Grace\timp-grace@example.test\tsupport",
  "Standing\tstanding@example.test\t",
  "Nobody\tnot an address\t",
  "Ada again\tIMP-ADA@example.test\t",
  "Wrong\timp-wrong@example.test\tno-such-role",
].join("\n");

test("import with nothing chosen", ({ look, admin: { page } }) =>
  look(page, async () => {
    await page.goto("/admin/users/import");
    await page.getByRole("button", { name: "Read the rows" }).click();
    await page.getByText("Choose a file, or paste some rows.").waitFor();
  }));

test("import columns", ({ look, admin: { page } }) =>
  look(page, async () => {
    await paste(page, problematic);
    await page.getByRole("button", { name: "Check every row" }).click();
    await page.getByText("Choose the column that holds it.").first().waitFor();
  }));

test("import dry run", ({ look, admin: { page } }) =>
  look(page, async () => {
    await paste(page, problematic);
    await page.getByLabel("E-mail").selectOption({ label: "Where" });
    await page.getByLabel("Name").selectOption({ label: "Who" });
    await page.getByRole("button", { name: "Check every row" }).click();
    await page.getByRole("heading", { name: "What would happen" }).waitFor();
  }));

test("import checking", ({ lookTwice }) =>
  lookTwice(async (page) => {
    await holdBack(page, "**/import-users", 1);
    await paste(page, rowsOf("checked", 900));
    await page.getByRole("button", { name: "Check every row" }).click();
    await page
      .getByText(/00 of 900 rows checked/)
      .first()
      .waitFor();
  }));

for (const [state, said] of [
  ["running", /100 of 250/],
  ["finished", /Finished: 250 created/],
] as const) {
  test(`import ${state}`, ({ lookTwice }) =>
    lookTwice(async (page, narrow) => {
      await paste(page, rowsOf(`${state}${narrow ? "n" : "w"}`, 250));
      await page.getByRole("button", { name: "Check every row" }).click();
      const go = page.getByRole("button", { name: "Import 250 users" });
      await go.waitFor();
      if (state === "running") await holdBack(page, "**/import-users", 1);
      await go.click();
      await page.getByText(said).first().waitFor();
    }));
}

for (const tab of ["profile", "sessions", "accounts", "roles", "activity", "notes"]) {
  test(`user ${tab}`, async ({ app, look, admin: { page } }) => {
    const { id } = await eventfulUser(app);
    await look(page, () => page.goto(`/admin/users/${id}?tab=${tab}`));
  });
}

for (const [name, input] of [
  ["banned", { banned: true, banReason: "Spam or advertising", banExpires: new Date(2037, 0, 15) }],
  ["disabled", { isActive: false }],
  ["unverified", { emailVerified: false }],
  [
    "with long names",
    {
      name: "Wolfeschlegelsteinhausenbergerdorff ".repeat(3).trim(),
      email: `${"very-long-local-part".repeat(3)}@example.test`,
    },
  ],
] as const) {
  test(`user ${name}`, async ({ app, look, admin: { page } }) => {
    const { id } = await createUser(app.db, { name: "Nina Normal", ...input });
    await look(page, () => page.goto(`/admin/users/${id}`));
  });
}

test("oneself", ({ look, admin: { page, user } }) =>
  look(page, () => page.goto(`/admin/users/${user.id}`)));

for (const [button, item] of [
  ["Ban"],
  ["Set role"],
  ["Impersonate"],
  ["More", null],
  ["More", "Disable account"],
  ["More", "Delete user"],
  ["More", "Set password"],
  ["More", "Send password link"],
  ["More", "Ask to confirm address"],
] as const) {
  test(`user dialog ${item ?? button}`, async ({ app, look, admin: { page } }) => {
    const { id } = await eventfulUser(app);
    await app.db.query('UPDATE "user" SET "emailVerified" = false WHERE id = $1', [id]);
    await look(page, async () => {
      await page.goto(`/admin/users/${id}`, { waitUntil: "networkidle" });
      await page.getByRole("button", { name: button, exact: true }).click();
      if (item) await page.getByRole("menuitem", { name: item }).click();
      await page.getByRole(item === null ? "menu" : "dialog").waitFor();
    });
  });
}

test("user dialog Ban until", async ({ app, look, admin: { page } }) => {
  const { id } = await eventfulUser(app);
  await look(page, async () => {
    await page.goto(`/admin/users/${id}`, { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Ban", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Until…").click();
    await dialog.getByLabel("Ends at").fill("2020-01-01T10:00");
    await dialog.getByRole("button", { name: "Ban user" }).click();
    await dialog.getByText("Choose a time in the future.").waitFor();
  });
});

test("user dialog Lift ban", async ({ app, look, admin: { page } }) => {
  const { id } = await createUser(app.db, { name: "Nina Normal", banned: true });
  await look(page, async () => {
    await page.goto(`/admin/users/${id}`, { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Lift ban" }).click();
    await page.getByRole("dialog").waitFor();
  });
});

test("user dialog End all sessions", async ({ app, look, admin: { page } }) => {
  const { id } = await eventfulUser(app);
  await look(page, async () => {
    await page.goto(`/admin/users/${id}?tab=sessions`, { waitUntil: "networkidle" });
    await page.getByRole("button", { name: /^End all/ }).click();
    await page.getByRole("dialog").waitFor();
  });
});
