import { createUser } from "@/test/factories";
import { test } from "./look";

test("overview", async ({ app, look, admin: { page } }) => {
  await app.db.query('DELETE FROM "dailyCount"');
  await look(page, () => page.goto("/admin"));
});

test("overview with one admin left", async ({ app, look, admin: { page, user } }) => {
  const { rows } = await app.db.query<{ id: string }>(
    `UPDATE "user" SET "isActive" = false WHERE role LIKE '%admin%' AND id <> $1 RETURNING id`,
    [user.id],
  );
  await look(page, () => page.goto("/admin"));
  await app.db.query('UPDATE "user" SET "isActive" = true WHERE id = ANY ($1)', [
    rows.map(({ id }) => id),
  ]);
});

for (const [name, path] of [
  ["users no match", "/admin/users?search=nobody-has-this-name"],
  [
    "users no match with filters",
    "/admin/users?search=person&status=banned&createdFrom=2031-01-01",
  ],
  ["users with one row", "/admin/users?search=standing"],
  ["sessions no match", "/admin/sessions?ip=203.0.113.254"],
  ["roles", "/admin/roles"],
  ["roles no match", "/admin/roles?search=nobody-has-this-name"],
  ["modules", "/admin/modules"],
  ["audit log no match", "/admin/audit-log?batch=no-such-batch"],
  ["event that is gone", "/admin/audit-log?event=no-such-event"],
  ["account without staff access", "/account"],
] as const) {
  test(name, ({ look, admin: { page } }) => look(page, () => page.goto(path)));
}

// Whoever was made by another way than through the app has nothing on record.
for (const tab of ["profile", "sessions", "accounts", "notes", "roles", "activity"]) {
  test(`user ${tab}`, async ({ app, look, admin: { page } }) => {
    const { id } = await createUser(app.db, { name: "Newly Made", emailVerified: false });
    await app.db.query('UPDATE "user" SET "lastActiveAt" = NULL WHERE id = $1', [id]);
    await look(page, () => page.goto(`/admin/users/${id}?tab=${tab}`));
  });
}

test("user who did nothing", async ({ app, look, admin: { page } }) => {
  const { id } = await createUser(app.db, { name: "Newly Made" });
  await look(page, () => page.goto(`/admin/users/${id}?tab=activity&events=by`));
});

for (const [name, path] of [
  ["user missing", "/admin/users/nobody"],
  ["role missing", "/admin/roles/nobody"],
  ["panel page missing", "/admin/nothing-here"],
] as const) {
  test(name, ({ look, admin: { page }, consoleGuard }) => {
    consoleGuard.allow(/status of 404/);
    return look(page, () => page.goto(path));
  });
}

test("account to be confirmed", async ({ look, signIn }) => {
  const { page } = await signIn({ emailVerified: false });
  await look(page, () => page.goto("/account"));
});

test("home of a plain user", ({ look, user: { page } }) => look(page, () => page.goto("/")));
