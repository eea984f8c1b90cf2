import type { BetterAuthOptions } from "better-auth";
import { betterAuth } from "better-auth";
import { memoryAdapter } from "better-auth/adapters/memory";
import { createAuthEndpoint } from "better-auth/api";
import { describe, expect, it } from "vitest";
import { TEST_SECRET } from "@/test/secret";
import { createCaller, ORIGIN } from "@/test/support/http";
import { standingRouter } from "./standing-router";

/** An instance whose table of routes tells how often it was asked for. */
function start(options: BetterAuthOptions = {}) {
  let tables = 0;
  const auth = betterAuth({
    baseURL: ORIGIN,
    secret: TEST_SECRET,
    database: memoryAdapter({ user: [], session: [], account: [], verification: [] }),
    emailAndPassword: {
      enabled: true,
      password: {
        hash: async (password) => `plain:${password}`,
        verify: async ({ hash, password }) => hash === `plain:${password}`,
      },
    },
    logger: { disabled: true },
    ...options,
    plugins: [
      ...(options.plugins ?? []),
      {
        id: "counting",
        get endpoints() {
          tables++;
          return { ping: createAuthEndpoint("/ping", { method: "GET" }, async () => "pong") };
        },
      },
    ],
  });
  return { auth, http: createCaller(standingRouter(auth)), tables: () => tables };
}

describe("a standing table of routes", () => {
  it("is made once, and answers as Better Auth's own does", async () => {
    const { auth, http, tables } = start();
    expect((await http("/ping")).body).toBe("pong");
    const made = tables();
    for (let i = 0; i < 5; i++) expect((await http("/ping")).status).toBe(200);
    expect(tables()).toBe(made);
    const own = createCaller(auth.handler);
    for (const path of ["/ping", "/nothing", "/get-session", "/sign-in/email"]) {
      expect(await http(path), path).toEqual(await own(path));
    }
    // What the counting rests on: Better Auth's own asks every time.
    expect(tables()).toBeGreaterThan(made);
  });

  it("keeps requests apart that run at the same time", async () => {
    const { http } = start();
    const people = await Promise.all(
      ["ada", "tom", "eve"].map(async (name) => {
        const body = { name, email: `${name}@example.test`, password: "correct horse" };
        return { name, cookie: (await http("/sign-up/email", { body })).cookie };
      }),
    );
    const turns = [...people, ...people, { name: undefined, cookie: "" }, ...people];
    const seen = await Promise.all(turns.map(({ cookie }) => http("/get-session", { cookie })));
    expect(seen.map(({ body }) => body?.user.name)).toEqual(turns.map(({ name }) => name));
  });

  it("refuses a foreign origin as Better Auth's own does", async () => {
    const { auth, http } = start({
      trustedOrigins: ["https://shop.example"],
      // Under test Better Auth leaves these checks out, unless it is told.
      advanced: { disableCSRFCheck: false, disableOriginCheck: false },
    });
    const body = { name: "Ada", email: "ada@example.test", password: "correct horse" };
    await http("/sign-up/email", { body });
    for (const origin of [ORIGIN, "https://shop.example", "https://evil.example"]) {
      const asked = { body, headers: { origin, cookie: "any=1" } };
      const { status } = await http("/sign-in/email", asked);
      expect(status, origin).toBe(
        (await createCaller(auth.handler)("/sign-in/email", asked)).status,
      );
      expect(status === 200, origin).toBe(origin !== "https://evil.example");
    }
  });

  it.each<[string, BetterAuthOptions]>([
    ["the address", { baseURL: { allowedHosts: ["localhost:3000"] } }],
    ["trusted origins", { trustedOrigins: () => [] }],
    ["trusted providers", { account: { accountLinking: { trustedProviders: () => [] } } }],
  ])("is made anew where %s may depend on the request", async (_, options) => {
    const { http, tables } = start(options);
    await http("/ping");
    const made = tables();
    expect((await http("/ping")).body).toBe("pong");
    expect(tables()).toBeGreaterThan(made);
  });

  it.each([
    ["trusted", ["https://shop.example"]],
    ["trusted by a function", () => ["https://shop.example"]],
  ])("keeps to what a plugin has %s", async (_, trustedOrigins) => {
    const { http } = start({
      advanced: { disableCSRFCheck: false, disableOriginCheck: false },
      plugins: [{ id: "trusting", init: () => ({ options: { trustedOrigins } }) }],
    });
    const body = { name: "Ada", email: "ada@example.test", password: "correct horse" };
    const headers = { origin: "https://shop.example", cookie: "any=1" };
    expect((await http("/sign-up/email", { body, headers })).status).toBe(200);
  });
});
