import type { Page } from "@playwright/test";
import { createSession, createUser } from "@/test/factories";
import { expect, test } from "./support/test";

// Nothing in the panel is for show: each link leads to a page that is there,
// each button does something. What it does is for the other journeys to say.

/** Where the walk begins; all else it has to find by itself. The account is in a menu. */
const STARTS = ["/admin", "/account"];

/** As many of one kind of address as say enough: users, sort orders, … */
const OF_A_KIND = 2;

interface Found {
  href: string;
  /** The page that has the link. */
  on: string;
}

/** Addresses of one kind differ in ids and in values, not in the names of their parameters. */
function kindOf(href: string) {
  const { pathname, searchParams } = new URL(href, "http://app.invalid");
  const path = pathname.replace(/^(\/admin\/(?:users|roles))\/(?!new$|import$)[^/]+/, "$1/:one");
  return `${path}?${[...new Set(searchParams.keys())].sort().join("&")}`;
}

async function settled(page: Page) {
  // By its tag: an open drawer hides what is behind it from roles.
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

function linksOf(page: Page) {
  return page.locator("a[href]").evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute("href") ?? "",
      download: link.hasAttribute("download"),
    })),
  );
}

test("every link of the panel leads to something", async ({ app, admin: { page, user } }) => {
  test.setTimeout(300_000);
  const target = await createUser(app.db, { name: "Link Walker" });
  await createSession(app.db, target);
  await createSession(app.db, target, { impersonatedBy: user.id });

  const seen = new Map<string, number>();
  const queue: Found[] = STARTS.map((href) => ({ href, on: "the start" }));
  const visited: string[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { href, on } = next;
    const response = await page.goto(href);
    expect(response?.status(), `${href}, linked on ${on}`).toBeLessThan(400);
    await settled(page);
    visited.push(kindOf(href));

    for (const link of await linksOf(page)) {
      if (link.href.startsWith("#")) {
        await expect(page.locator(link.href), `${link.href} on ${href}`).toHaveCount(1);
        continue;
      }
      const url = new URL(link.href, page.url());
      if (url.origin !== app.url) {
        // The only way out of the app is a letter to the support.
        expect(url.protocol, `${link.href} on ${href}`).toBe("mailto:");
        continue;
      }
      const kind = kindOf(url.href);
      const times = seen.get(kind) ?? 0;
      if (times >= OF_A_KIND) continue;
      seen.set(kind, times + 1);
      if (link.download || url.pathname.startsWith("/api/")) {
        const file = await page.request.get(url.href);
        expect(file.status(), `${link.href} on ${href}`).toBe(200);
      } else queue.push({ href: url.href, on: href });
    }
  }

  // The walk went everywhere, and not once round the start.
  for (const path of ["users", "users/:one", "sessions", "roles", "roles/:one", "modules"]) {
    expect(visited).toContain(`/admin/${path}?`);
  }
  expect(visited).toContain("/admin/audit-log?");
});

const WITH_BUTTONS = [
  "/admin",
  "/admin/users",
  "/admin/users/:id?tab=sessions",
  "/admin/sessions",
  "/admin/roles/new",
  "/admin/modules",
  "/account",
];

/** Ends the walk; account.spec.ts presses it. */
const SIGN_OUT = "Sign out";

const BUTTONS = "main button:not([disabled]):not([aria-disabled=true])";

/** Buttons that can be pressed now, one of each kind: a table's first row speaks for the others. */
function pressable(page: Page, selector: string) {
  return page.locator(selector).evaluateAll((buttons) => {
    const kinds = new Set<string>();
    return buttons.flatMap((button, index) => {
      if (!button.checkVisibility()) return [];
      const row = button.closest("tr, li");
      const earlier = row?.previousElementSibling?.querySelector("button");
      const name = (button.getAttribute("aria-label") ?? button.textContent ?? "").trim();
      if (earlier || kinds.has(name)) return [];
      kinds.add(name);
      return [{ index, name }];
    });
  });
}

/** Counts what happens to the document from now on; in the browser. */
function countChanges() {
  const own = window as unknown as { changes: number };
  own.changes = 0;
  const observer = new MutationObserver((all) => {
    own.changes += all.length;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/** How much has happened; a new document is something too. */
function changesOf(page: Page) {
  return page
    .evaluate(() => (window as unknown as { changes?: number }).changes ?? 1)
    .catch(() => 1);
}

for (const path of WITH_BUTTONS) {
  test(`every button of ${path} does something`, async ({ app, admin: { page, context } }) => {
    test.setTimeout(180_000);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const target = await createUser(app.db, { name: "Button Presser" });
    await createSession(app.db, target);
    const address = path.replace(":id", target.id);
    const open = async () => {
      await page.goto(address);
      await settled(page);
      // What still arrives would pass for the answer to a click.
      await page.waitForLoadState("networkidle");
    };
    await open();
    // The header is the same everywhere.
    const selector = path === "/admin" ? BUTTONS.replace("main ", "") : BUTTONS;
    const buttons = await pressable(page, selector);
    expect(buttons.length).toBeGreaterThan(0);
    for (const { index, name } of buttons.filter((button) => button.name !== SIGN_OUT)) {
      await page.evaluate(countChanges);
      await page.locator(selector).nth(index).click();
      await expect.poll(() => changesOf(page), { message: `"${name}" on ${address}` }).not.toBe(0);
      await open();
    }
  });
}
