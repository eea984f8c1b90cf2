import { createUser } from "@/test/factories";
import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

// Production without a mail server: nothing is sent, and nothing pretends to be.
test.use({ mailbox: false });

test("there is no development mailbox", async ({ app, page, consoleGuard }) => {
  consoleGuard.allow(/status of 404/);
  await app.db.query(
    `INSERT INTO "devMail" (id, recipient, subject, text, html) VALUES ('m', 'a', 'Left', 'b', 'c')`,
  );
  for (const path of ["/dev/mailbox", "/dev/mailbox/m"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByText("Left")).toBeHidden();
  }
});

test("a forgotten password leads to the people who can help", async ({ page }) => {
  await page.goto("/forgot-password");
  await expect(page.getByText("No mail can be sent from here")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send the link" })).toBeHidden();
  await expectNoAxeViolations(page);
});

test("the panel says why, and an account can be made without an invitation", async ({
  app,
  admin: { page },
}) => {
  const target = await createUser(app.db);
  await page.goto(`/admin/users/${target.id}`);
  await page.getByRole("button", { name: "More" }).click();
  const item = page.getByRole("menuitem", { name: "Send password link" });
  await expect(item).toHaveAttribute("aria-disabled", "true");
  await expect(item).toHaveAccessibleDescription(/SMTP_URL/);
  await page.keyboard.press("Escape");
  const reply = await page.request.post("/api/auth/admin/send-password-reset", {
    data: { userId: target.id },
    headers: { origin: app.url },
  });
  expect(reply.status()).toBe(501);
  expect((await reply.json()).message).toContain("SMTP_URL");

  await page.goto("/admin/users");
  await page.getByRole("button", { name: "Create user" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("radio", { name: "Send an invitation" })).toBeDisabled();
  await expect(dialog.getByText(/SMTP_URL/)).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByLabel("Name").fill("Paul Password");
  await dialog.getByLabel("E-mail").fill("paul@example.test");
  await dialog.getByRole("radio", { name: "Set a password now" }).click();
  await dialog.getByLabel("Password", { exact: true }).fill("short");
  await dialog.getByRole("button", { name: "Create user" }).click();
  await expect(dialog.getByText("A password has at least 8 characters.")).toBeVisible();
  await dialog.getByLabel("Password", { exact: true }).fill("handed over by hand");
  await dialog.getByRole("button", { name: "Create user" }).click();
  await expect(page.getByText("Paul Password was created")).toBeVisible();
  const signedIn = await page.request.post("/api/auth/sign-in/email", {
    data: { email: "paul@example.test", password: "handed over by hand" },
    headers: { origin: app.url },
  });
  expect(signedIn.status()).toBe(200);
});
