import { createUser } from "@/test/factories";
import { expect, test } from "./support/test";

test("a guest who asks for the account page signs in, and is there", async ({ app, page }) => {
  const password = "correct horse battery staple";
  const { email } = await createUser(app.db, { password });
  await page.goto("/account");
  await expect(page).toHaveURL("/sign-in?returnTo=%2Faccount");
  await page.getByLabel(/e-?mail/i).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: /sign in/i }).click();
  await expect(page).toHaveURL("/account");
});

test("whoever is signed in is sent on from sign-in and sign-up", async ({ user }) => {
  for (const door of ["/sign-in", "/sign-up"]) {
    await user.page.goto(door);
    await expect(user.page).toHaveURL("/");
    await user.page.goto(`${door}?returnTo=%2Faccount`);
    await expect(user.page).toHaveURL("/account");
    await user.page.goto(`${door}?returnTo=%2F%2Felsewhere.example`);
    await expect(user.page).toHaveURL("/");
  }
});
