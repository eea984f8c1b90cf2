import { createUser } from "@/test/factories";
import { expect, test } from "./support/test";

// On the way from one day to the next, by where one is.
const evening = new Date("2026-01-31T20:30:00Z");

test("times are the server's words until the browser says them for where one is", async ({
  app,
  admin,
  browser,
  consoleGuard,
}) => {
  const { id } = await createUser(app.db, { name: "Tina Timed", createdAt: evening });
  const cell = 'td[data-label="Created"] time';
  const served = await (await admin.page.request.get(`/admin/users?search=${id}`)).text();
  expect(served).toContain(">Jan 31, 2026</time>");

  const created = admin.page.locator(cell);
  await admin.page.goto(`/admin/users?search=${id}`);
  await expect(created).toHaveText("Jan 31, 2026");
  await expect(created).toHaveAttribute("title", /^January 31, 2026 at 8:30:00\sPM UTC$/);

  const context = await browser.newContext({
    baseURL: app.url,
    locale: "de-DE",
    timezoneId: "Asia/Tokyo",
    // The server is asked for English all the same, as where a browser is set to several.
    extraHTTPHeaders: { "accept-language": "en-US" },
    storageState: await admin.context.storageState(),
  });
  consoleGuard.watch(context);
  const page = await context.newPage();
  await page.goto(`/admin/users?search=${id}`);
  await expect(page.locator(cell)).toHaveText("01.02.2026");
  await expect(page.locator(cell)).toHaveAttribute(
    "title",
    "31. Januar 2026 um 20:30:00 UTC\n1. Februar 2026 um 05:30:00 (Asia/Tokyo)",
  );
  await context.close();
});

test("a time goes on while one looks at it, and what is new is said at once", async ({
  app,
  admin: { page },
}) => {
  const { id } = await createUser(app.db, { name: "Tom Ticking" });
  await app.db.query(
    `UPDATE "user" SET "lastActiveAt" = now() - interval '3 minutes' WHERE id = $1`,
    [id],
  );
  await page.clock.install();
  await page.goto(`/admin/users?search=${id}`);
  const seen = page.locator('td[data-label="Last active"] time');
  await expect(seen).toHaveText("3 minutes ago");
  // The list is fetched again before the first tick: the server's words were another moment's.
  await app.db.query(
    `UPDATE "user" SET "lastActiveAt" = now() - interval '125 minutes' WHERE id = $1`,
    [id],
  );
  await page.getByRole("columnheader", { name: "User" }).getByRole("link").click();
  await expect(seen).toHaveText("2 hours ago");
  await page.clock.fastForward("01:00:00");
  await expect(seen).toHaveText("3 hours ago");
});
