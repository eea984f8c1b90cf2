import { betterAuth } from "better-auth";
import type { TestApp } from "@/test/app";
import { ORIGIN } from "./http";

/** Better Auth as the app has it, with cookie caching on; made once for each app. */
const caching = new WeakMap<TestApp, (request: Request) => Promise<Response>>();

function cachingHandler(app: TestApp) {
  const made = caching.get(app);
  if (made) return made;
  const { options } = app.auth;
  const session = { ...options.session, cookieCache: { enabled: true, maxAge: 3600 } };
  const { handler } = betterAuth({ ...options, session });
  caching.set(app, handler);
  return handler;
}

/**
 * The `session_data` cookie of a session, as the same app would have handed it
 * out while Better Auth's cookie caching was on: signed, in date, and telling
 * who is signed in without asking the database.
 */
export async function staleSessionData(app: TestApp, cookie: string): Promise<string> {
  // Without the note that says "not to be remembered", which keeps it from being cached.
  const own = cookie.split("; ").find((pair) => pair.startsWith("better-auth.session_token="));
  const response = await cachingHandler(app)(
    new Request(`${ORIGIN}/api/auth/get-session`, { headers: { cookie: own ?? "" } }),
  );
  const data = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .find((pair) => pair.startsWith("better-auth.session_data="));
  if (!data) throw new Error("caching gave out no session_data");
  return data;
}
