import { auth } from "@/lib/auth/server";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

const ENDPOINT = "/api/auth/admin/stop-impersonating";

/**
 * Ends an impersonation by a plain form, for a banner whose button has to work
 * without JavaScript: the plugin's endpoint takes JSON and answers with it,
 * which a form can't use. Nothing is decided here. The endpoint does the work,
 * through Better Auth's own handler, and this turns its answer into a redirect.
 */
export async function POST(request: Request) {
  const { origin } = new URL(env().BETTER_AUTH_URL);
  // Any site can post a form to here; only our own pages may end what is under way.
  if (request.headers.get("origin") !== origin) {
    return new Response("This form belongs to another site.", { status: 403 });
  }

  const current = await auth.api.getSession({ headers: request.headers });
  if (!current) return redirectTo(paths.signIn);
  if (!current.session.impersonatedBy) return redirectTo(paths.admin);

  const headers = new Headers(request.headers);
  headers.set("content-type", "application/json");
  headers.delete("content-length");
  const answer = await auth.handler(
    new Request(new URL(ENDPOINT, origin), { method: "POST", headers, body: "{}" }),
  );
  if (!answer.ok) return answer;
  const { session } = (await answer.json()) as { session: object | null };
  // Without an own session to go back to, the endpoint has signed the person out.
  return redirectTo(session ? paths.user(current.user.id) : paths.signIn, answer.headers);
}

function redirectTo(location: string, cookies = new Headers()) {
  const response = new Response(null, { status: 303, headers: { location } });
  for (const cookie of cookies.getSetCookie()) response.headers.append("set-cookie", cookie);
  return response;
}
