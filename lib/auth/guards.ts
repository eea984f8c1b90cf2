import "server-only";
import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Permission } from "@/lib/admin.config";
import { type AdminUser, type Permissions, unsafeRunAsSystem } from "@/lib/extended-admin";
import { signInAndReturnTo } from "@/lib/paths";
import { hasPermission } from "./checkers";
import { nullIfMissing } from "./null-if-missing";
import { auth } from "./server";

/** Who is signed in, as the database has it; null for nobody. Read once per request. */
export const currentSession = cache(async () => {
  const found = await auth.api.getSession({ headers: await headers() });
  if (!found) return null;
  return {
    session: found.session,
    user: found.user as typeof found.user & AdminUser,
    needsRefresh: "needsRefresh" in found && found.needsRefresh === true,
  };
});

const currentPermissions = cache(async (): Promise<Permissions> => {
  const { permissions } = await auth.api.getMyPermissions({ headers: await headers() });
  return permissions;
});

/** The signed-in person; nobody is sent to sign in and then back to `path`. */
export async function requireSession(path: string) {
  const found = await currentSession();
  if (!found) redirect(signInAndReturnTo(path));
  return found;
}

/**
 * The signed-in person and what they may do in the panel. Without panel access,
 * or while impersonating, there is no such page.
 */
export async function requirePanel(path: string) {
  const { session, user } = await requireSession(path);
  if (session.impersonatedBy) notFound();
  const permissions = await currentPermissions();
  if (!hasPermission(permissions, "adminPanel:access")) notFound();
  return {
    session,
    user,
    permissions,
    can: (permission: Permission) => hasPermission(permissions, permission),
  };
}

/** As `requirePanel`, for a page that needs a permission of its own: 403 without it. */
export async function requirePermission(permission: Permission, path: string) {
  const staff = await requirePanel(path);
  if (!staff.can(permission)) forbidden();
  return staff;
}

/**
 * What the person behind an impersonation is called. Asked as the system: the
 * impersonated user, whose session this is, may look up nobody. The id comes
 * from the session itself, and the only reader is the person who is named.
 */
export const impersonatorName = cache(async (id: string) => {
  const user = await unsafeRunAsSystem("impersonation banner", () =>
    auth.api.getUser({ query: { id } }),
  ).catch(nullIfMissing);
  return user ? user.name.trim() || user.email : "Staff";
});
