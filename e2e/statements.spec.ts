import { createSession } from "@/test/factories";
import { expect, test } from "./support/test";

test.use({ counting: true });

/**
 * How often each page may ask the database, whatever it shows: a list that asked
 * once a row would be over it by as many as it has rows. Each call of an endpoint
 * reads its caller anew, and their roles, which is what most of these are. Each may
 * ask once more than it does; who asks for the caller twice asks for two things more.
 */
const budget = {
  "/admin": 19,
  "/admin/users": 11,
  "/admin/users?search=person": 12,
  "/admin/users/ID": 5,
  "/admin/users/ID?tab=sessions": 8,
  "/admin/users/import": 2,
  "/admin/sessions": 6,
  "/admin/roles": 12,
  "/admin/roles/support": 14,
  "/admin/roles/new": 11,
  "/admin/modules": 8,
  "/admin/audit-log": 8,
  "/account": 6,
};

test("each page of the panel asks the database a few times, however much it shows", async ({
  app,
  admin: { page },
}) => {
  const person = await app.db.query<{ id: string }>(
    `SELECT id FROM "user" WHERE email = 'person-05@example.test'`,
  );
  const id = person.rows[0]?.id ?? "";
  for (let session = 0; session < 20; session++) await createSession(app.db, { id });
  const over: Record<string, number> = {};
  for (const [name, most] of Object.entries(budget)) {
    const path = name.replace("ID", id);
    // The first time also loads the page's code.
    await (await page.request.get(path)).body();
    const before = app.statements();
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(200);
    await response.body();
    const asked = app.statements() - before;
    expect(asked, `${name} is a page that asks`).toBeGreaterThan(0);
    if (asked > most) over[name] = asked;
  }
  expect(over, "pages over their budget, and by what they ask").toEqual({});
});
