import { type NextRequest, NextResponse } from "next/server";
import { grantsPermission } from "@/lib/auth/checkers";
import { findVisit } from "@/lib/auth/current";
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
  const visit = await findVisit(headers);
  if (!visit) {
    return NextResponse.redirect(
      new URL(signInAndReturnTo(nextUrl.pathname + nextUrl.search), nextUrl),
    );
  }
  const { impersonatedBy } = visit.session.session;
  const { permissions } = await visit.access();
  if (impersonatedBy || !grantsPermission(permissions, "adminPanel:access")) {
    return NextResponse.rewrite(new URL("/not-found", nextUrl), { status: 404 });
  }
  handVisitOver(headers, visit);
  return NextResponse.next();
}

// nodejs: the session is read from the database, which the edge runtime can't reach.
export const config = { matcher: ["/admin", "/admin/:path*"], runtime: "nodejs" };
