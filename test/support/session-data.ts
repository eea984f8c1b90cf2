import { betterAuth } from "better-auth";
import type { TestApp } from "@/test/app";

/**
 * The `session_data` cookie of a session, as the same app would have handed it
 * out while Better Auth's cookie caching was on: signed, in date, and telling
 * who is signed in without asking the database.
 */
export async function staleSessionData(app: TestApp, cookie: string): Promise<string> {
  const { options } = app.auth;
  const caching = betterAuth({
    ...options,
    session: { ...options.session, cookieCache: { enabled: true, maxAge: 3600 } },
  });
  // Without the note that says "not to be remembered", which keeps it from being cached.
  const own = cookie.split("; ").find((pair) => pair.startsWith("better-auth.session_token="));
  const response = await caching.handler(
    new Request(`${options.baseURL}/api/auth/get-session`, { headers: { cookie: own ?? "" } }),
  );
  const data = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .find((pair) => pair.startsWith("better-auth.session_data="));
  if (!data) throw new Error("caching gave out no session_data");
  return data;
}
