import { type NextRequest, NextResponse } from "next/server";
import { grantsPermission } from "@/lib/auth/checkers";
import { findAccess, findSession } from "@/lib/auth/current";
import { handVisitOver } from "@/lib/auth/handed-visit";
import { signInAndReturnTo } from "@/lib/paths";

/**
 * Spares people pages that would refuse them anyway: no session leads to
 * sign-in and back, a session without panel access to "not found". This is
 * comfort, not the boundary: every page guards itself and every endpoint
 * decides again.
 */
export async function middleware(request: NextRequest) {
  const { headers, nextUrl } = request;
  const session = await findSession(headers);
  if (!session) {
    return NextResponse.redirect(
      new URL(signInAndReturnTo(nextUrl.pathname + nextUrl.search), nextUrl),
    );
  }
  const access = await findAccess(session);
  const { impersonatedBy } = session.session;
  if (impersonatedBy || !grantsPermission(access.permissions, "adminPanel:access")) {
    return NextResponse.rewrite(new URL("/not-found", nextUrl), { status: 404 });
  }
  return NextResponse.next({
    request: { headers: handVisitOver(headers, { session, access }) },
  });
}

// nodejs: the session is read from the database, which the edge runtime can't reach.
export const config = { matcher: ["/admin", "/admin/:path*"], runtime: "nodejs" };
