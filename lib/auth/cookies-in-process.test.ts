import { betterAuth } from "better-auth";
import { memoryAdapter } from "better-auth/adapters/memory";
import { nextCookies } from "better-auth/next-js";
import { describe, expect, it, vi } from "vitest";
import { TEST_SECRET } from "@/test/secret";
import { createCaller, ORIGIN } from "@/test/support/http";
import { cookiesInProcess } from "./cookies-in-process";

/** How often each of the plugin's hooks is run by what is done. */
async function runs(plugin: ReturnType<typeof nextCookies>, how: "http" | "in process") {
  const hooks = [...plugin.hooks.before, ...plugin.hooks.after];
  const handlers = hooks.map((hook) => {
    const handler = vi.fn(hook.handler);
    hook.handler = handler as unknown as typeof hook.handler;
    return handler;
  });
  const auth = betterAuth({
    baseURL: ORIGIN,
    secret: TEST_SECRET,
    database: memoryAdapter({ user: [], session: [], account: [], verification: [] }),
    logger: { disabled: true },
    plugins: [plugin],
  });
  if (how === "http") await createCaller(auth.handler)("/get-session");
  else await auth.api.getSession({ headers: new Headers() });
  return handlers.map((handler) => handler.mock.calls.length);
}

describe("cookies of calls in process", () => {
  it("are seen to as Better Auth's plugin does", async () => {
    expect(await runs(nextCookies(), "in process")).toEqual([1, 1]);
    expect(await runs(cookiesInProcess(), "in process")).toEqual([1, 1]);
  });

  it("are all there is to see to: not those of answers over HTTP", async () => {
    expect(await runs(nextCookies(), "http")).toEqual([1, 1]);
    expect(await runs(cookiesInProcess(), "http")).toEqual([0, 0]);
  });
});
