import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import type { Permission, RoleName } from "@/lib/admin.config";
import { type AppPath, paths, safeReturnPath, signInAndReturnTo } from "@/lib/paths";
import { grantsPermission } from "./checkers";
import {
  type CurrentSession,
  currentAccess,
  currentSession,
  isAdmin,
  isRole,
  isUser,
} from "./current";

/**
 * Guards end the request of whoever may not pass, in pages, server components
 * and route handlers. Those that let somebody in hand over the session.
 */

/**
 * Lets people in who are signed in. Guests go to `redirectTo`: give it
 * `signInAndReturnTo(path)` and they come back afterwards.
 */
export async function guardAuth(redirectTo: AppPath = paths.signIn): Promise<CurrentSession> {
  return (await currentSession()) ?? leaveFor(redirectTo);
}

/** Lets guests in; whoever is signed in goes to `redirectTo`, by default their account page. */
export async function guardGuest(redirectTo: AppPath = paths.account): Promise<void> {
  if (await currentSession()) leaveFor(redirectTo);
}

/**
 * Lets people in who use the product (see `isUser`). Everybody else goes to
 * `redirectTo`; without one, guests go to sign-in, others find no such page.
 */
export async function guardUser(redirectTo?: AppPath): Promise<CurrentSession> {
  return guardWith(isUser, redirectTo);
}

/** Lets admins in (see `isAdmin`); everybody else as with `guardUser`. */
export async function guardAdmin(redirectTo?: AppPath): Promise<CurrentSession> {
  return guardWith(isAdmin, redirectTo);
}

/** Lets holders of a role in, or of one of several; everybody else as with `guardUser`. */
export async function guardRole(
  question: { role: RoleName | readonly RoleName[] },
  redirectTo?: AppPath,
): Promise<CurrentSession> {
  return guardWith(() => isRole(question), redirectTo);
}

/**
 * Lets people in who may open the panel, and says what they may do in it.
 * Without panel access, or while impersonating, there is no such page; guests
 * sign in and come back to `path`.
 */
export async function guardPanel(path: string) {
  const { session, user } = await guardAuth(signInAndReturnTo(path));
  if (session.impersonatedBy) notFound();
  const { permissions } = await currentAccess();
  if (!grantsPermission(permissions, "adminPanel:access")) notFound();
  return {
    session,
    user,
    permissions,
    can: (permission: Permission) => grantsPermission(permissions, permission),
  };
}

/** As `guardPanel`, for a page that needs a permission of its own: 403 without it. */
export async function guardPermission(permission: Permission, path: string) {
  const staff = await guardPanel(path);
  if (!staff.can(permission)) forbidden();
  return staff;
}

async function guardWith(passes: () => Promise<boolean>, redirectTo?: AppPath) {
  const found = await guardAuth(redirectTo);
  if (await passes()) return found;
  return redirectTo === undefined ? notFound() : leaveFor(redirectTo);
}

/** Stays on this origin, also where a path came out of a query without being checked. */
function leaveFor(path: AppPath): never {
  redirect(safeReturnPath(path));
}
