import { type NextRequest, NextResponse } from "next/server";
import { grantsPermission } from "@/lib/auth/checkers";
import { auth } from "@/lib/auth/server";
import { signInAndReturnTo } from "@/lib/paths";

/**
 * Spares people pages that would refuse them anyway: no session leads to
 * sign-in and back, a session without panel access to "not found". This is
 * comfort, not the boundary: every page guards itself and every endpoint
 * decides again.
 */
export async function middleware(request: NextRequest) {
  const { headers, nextUrl } = request;
  const found = await auth.api.getSession({ headers });
  if (!found) {
    return NextResponse.redirect(
      new URL(signInAndReturnTo(nextUrl.pathname + nextUrl.search), nextUrl),
    );
  }
  const { permissions } = await auth.api.getMyPermissions({ headers });
  if (found.session.impersonatedBy || !grantsPermission(permissions, "adminPanel:access")) {
    return NextResponse.rewrite(new URL("/not-found", nextUrl), { status: 404 });
  }
  return NextResponse.next();
}

// nodejs: the session is read from the database, which the edge runtime can't reach.
export const config = { matcher: ["/admin", "/admin/:path*"], runtime: "nodejs" };
