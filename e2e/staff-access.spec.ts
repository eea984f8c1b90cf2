import { expectNoAxeViolations } from "./support/axe";
import { expect, test } from "./support/test";

test("people see on their account page when staff were signed in as them", async ({
  admin,
  user,
}) => {
  await user.page.goto("/account");
  const section = user.page.getByRole("region", { name: "Staff access" });
  await expect(section.getByText("Nobody has been in your account")).toBeVisible();

  for (const reason of ["Ticket 1", "Ticket 2"]) {
    await admin.page.goto(`/admin/users/${user.user.id}`);
    await admin.page.getByRole("button", { name: "Impersonate" }).click();
    await admin.page.getByLabel("Reason").fill(reason);
    await admin.page.getByRole("button", { name: "Start impersonating" }).click();
    await admin.page.waitForURL((url) => url.pathname === "/");
    if (reason === "Ticket 2") break;
    await admin.page.getByRole("button", { name: /stop/i }).click();
    await admin.page.waitForURL(/\/admin\/users\//);
  }

  await user.page.reload();
  const visits = section.getByRole("listitem");
  await expect(visits).toHaveCount(2);
  await expect(visits.first()).toContainText("Support accessed your account");
  await expect(visits.first()).toContainText("until now");
  await expect(visits.last()).not.toContainText("until now");
  // Neither why nor, as configured, who.
  await expect(section).not.toContainText("Ticket");
  await expect(section).not.toContainText(admin.user.name);
  await expectNoAxeViolations(user.page);
});
