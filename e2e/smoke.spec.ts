import { createUser } from "@/test/factories";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

test("an admin signs in through the form and lands where they were going", async ({
  app,
  page,
}) => {
  const password = "correct horse battery staple";
  const admin = await createUser(app.db, { role: "admin", password });

  await page.goto("/admin");
  await expect(page).toHaveURL(/\/sign-in\?/);
  await expectNoAxeViolations(page);

  await page.getByLabel(/e-?mail/i).fill(admin.email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: /sign in/i }).click();

  await expect(page).toHaveURL(`${app.url}/admin`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a stored session is a signed-in person", async ({ admin }) => {
  // Searched for, since other tests put people before the first page's end.
  await admin.page.goto("/admin/users?search=person-01");
  await expect(admin.page.getByText("Person 01")).toBeVisible();
});

test("what arrives in one go comes as it is, what is longer compressed", async ({ admin }) => {
  const ask = async (path: string) => {
    const answer = await admin.page.request.get(`/api/auth${path}`, {
      headers: { "accept-encoding": "gzip" },
    });
    expect(answer.status()).toBe(200);
    await answer.json();
    return answer.headers()["content-encoding"];
  };
  expect(await ask("/get-session")).toBeUndefined();
  expect(await ask("/admin/list-users?limit=10")).toBeUndefined();
  expect(await ask("/admin/list-users?limit=100")).toBe("gzip");
});
