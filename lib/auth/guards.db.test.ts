import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prisma } from "@/lib/db/prisma";
import type { AppPath } from "@/lib/paths";
import { createTestApp, type TestApp } from "@/test/app";
import { hasPermission, isAdmin, isAuth, isGuest, isRole, isUser } from "./current";
import { guardAdmin, guardAuth, guardGuest, guardPanel, guardRole, guardUser } from "./guards";

// Next's own redirect() and notFound() throw what the framework catches; only
// where the request's headers come from is stood in for.
const request = { headers: new Headers() };
vi.mock("next/headers", () => ({ headers: async () => request.headers }));

let app: TestApp;

const people = {
  guest: null,
  user: { role: "user" },
  support: { role: "support" },
  "support and user": { role: "support, user" },
  admin: { role: "admin" },
  "admin among others": { role: "user,admin" },
  "admin by id": { id: "admin-by-id", role: "user" },
  banned: { role: "admin" },
} as const;

/** Whom an admin is acting as, by the role of these people. */
const impersonated = { "user, impersonated": "user", "admin, impersonated": "admin" } as const;

type Name = keyof typeof people | keyof typeof impersonated;
const names = [...Object.keys(people), ...Object.keys(impersonated)] as Name[];
const cookies = new Map<Name, { id: string; cookie: string }>();

beforeAll(async () => {
  app = await createTestApp();
  for (const [name, input] of Object.entries(people)) {
    if (input) cookies.set(name as Name, await app.person(input));
  }
  await app.sql.query('UPDATE "user" SET banned = true WHERE id = $1', [cookies.get("banned")?.id]);
  const impersonatedBy = cookies.get("admin")?.id;
  for (const [name, role] of Object.entries(impersonated)) {
    cookies.set(name as Name, await app.person({ role }, { impersonatedBy }));
  }

  // The app's own instance, on the test's database.
  vi.stubEnv("DATABASE_URL", app.url);
  vi.stubEnv("DATABASE_POOL_MAX", "1");
  vi.stubEnv("ADMIN_USER_IDS", "admin-by-id");
  expect(await isGuest()).toBe(true);
});

afterAll(async () => {
  await prisma().$disconnect();
  await app?.close();
});

function actAs(name: Name) {
  const cookie = cookies.get(name)?.cookie;
  request.headers = new Headers(cookie ? { cookie } : {});
}

/** What the framework would do: go on, or redirect, or answer with a status. */
async function outcomeOf(guard: () => Promise<unknown>) {
  try {
    await guard();
    return "in";
  } catch (error) {
    const [kind, ...rest] = String((error as { digest?: string }).digest).split(";");
    if (kind === "NEXT_REDIRECT") return rest[1];
    if (kind === "NEXT_HTTP_ERROR_FALLBACK") return rest[0];
    throw error;
  }
}

/** For whom something is true, in the order of `names`. */
async function whoFor(check: () => Promise<boolean>) {
  const yes: Name[] = [];
  for (const name of names) {
    actAs(name);
    if (await check()) yes.push(name);
  }
  return yes;
}

const signedIn: Name[] = names.filter((name) => name !== "guest" && name !== "banned");
const admins: Name[] = ["admin", "admin among others", "admin by id", "admin, impersonated"];

describe("checkers", () => {
  it.each<[string, () => Promise<boolean>, Name[]]>([
    ["isAuth", isAuth, signedIn],
    ["isGuest", isGuest, ["guest", "banned"]],
    ["isUser", isUser, signedIn.filter((name) => name !== "support")],
    ["isAdmin", isAdmin, admins],
    [
      "isRole admin",
      () => isRole({ role: "admin" }),
      admins.filter((name) => name !== "admin by id"),
    ],
    ["isRole support", () => isRole({ role: "support" }), ["support", "support and user"]],
    [
      "isRole of two",
      () => isRole({ role: ["support", "admin"] }),
      signedIn.filter((name) => !name.startsWith("user") && name !== "admin by id"),
    ],
    ["isRole of none", () => isRole({ role: [] }), []],
    ["hasPermission", () => hasPermission("user:ban"), admins],
    [
      "hasPermission of several roles",
      () => hasPermission("user:impersonate"),
      ["support", "support and user", ...admins],
    ],
  ])("%s", async (_name, check, expected) => {
    expect(await whoFor(check)).toEqual(expected);
  });
});

describe("guards", () => {
  /** What becomes of everybody, with the guard's own destination or with a given one. */
  async function outcomes(guard: (redirectTo?: AppPath) => Promise<unknown>, to?: AppPath) {
    const found: Partial<Record<Name, string>> = {};
    for (const name of names) {
      actAs(name);
      found[name] = await outcomeOf(() => guard(to));
    }
    return found;
  }
  const expected = (passing: readonly Name[], guests: string, others: string) =>
    Object.fromEntries(
      names.map((name) => {
        if (passing.includes(name)) return [name, "in"];
        return [name, signedIn.includes(name) ? others : guests];
      }),
    );

  it.each<[string, (redirectTo?: AppPath) => Promise<unknown>, Name[]]>([
    ["guardAuth", guardAuth, signedIn],
    ["guardUser", guardUser, signedIn.filter((name) => name !== "support")],
    ["guardAdmin", guardAdmin, admins],
    ["guardRole", (to) => guardRole({ role: "support" }, to), ["support", "support and user"]],
  ])("%s sends guests to sign-in, and others nowhere", async (_name, guard, passing) => {
    expect(await outcomes(guard)).toEqual(expected(passing, "/sign-in", "404"));
    expect(await outcomes(guard, "/pricing")).toEqual(expected(passing, "/pricing", "/pricing"));
  });

  it("guardGuest sends people who are signed in to their account", async () => {
    const guests = names.filter((name) => !signedIn.includes(name));
    expect(await outcomes(guardGuest)).toEqual(expected(guests, "in", "/account"));
    expect(await outcomes(guardGuest, "/pricing")).toEqual(expected(guests, "in", "/pricing"));
  });

  it("guardPanel takes guests back afterwards, and nobody who impersonates", async () => {
    const staff = signedIn.filter((name) => name !== "user" && !name.includes("impersonated"));
    expect(await outcomes(() => guardPanel("/admin/users?page=2"))).toEqual(
      expected(staff, "/sign-in?returnTo=%2Fadmin%2Fusers%3Fpage%3D2", "404"),
    );
  });

  it("hand over the session", async () => {
    actAs("support and user");
    const { id } = cookies.get("support and user") ?? {};
    for (const guard of [guardAuth, guardUser, () => guardRole({ role: ["admin", "support"] })]) {
      const { user, session } = await guard();
      expect([user.id, session.userId]).toEqual([id, id]);
    }
  });

  it("never lead to another origin", async () => {
    actAs("guest");
    for (const path of ["//elsewhere.example", "/\\elsewhere.example"] as AppPath[]) {
      expect(await outcomeOf(() => guardAuth(path))).toBe("/");
    }
  });
});
