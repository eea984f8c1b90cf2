import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { type Permission, pluginOptions, type RoleName } from "@/lib/admin.config";
import type { AdminUser, Permissions } from "@/lib/extended-admin";
import { grantsPermission, holdsRole } from "./checkers";
import { auth } from "./server";

/**
 * Questions about the session of the current request, for server components and
 * route handlers. They read the database, once per rendered page. During an
 * impersonation they speak of the impersonated user.
 */

/** Who is signed in, as the database has it; null for nobody. */
export const currentSession = cache(async () => {
  const found = await auth.api.getSession({ headers: await headers() });
  if (!found) return null;
  return {
    session: found.session,
    user: found.user as typeof found.user & AdminUser,
    needsRefresh: "needsRefresh" in found && found.needsRefresh === true,
  };
});

/** A session that `currentSession` found. */
export type CurrentSession = NonNullable<Awaited<ReturnType<typeof currentSession>>>;

/** What the signed-in person may do, all their roles taken together; nothing for nobody. */
export const currentAccess = cache(
  async (): Promise<{ permissions: Permissions; isAdmin: boolean }> => {
    if (!(await currentSession())) return { permissions: {}, isAdmin: false };
    return auth.api.getMyPermissions({ headers: await headers() });
  },
);

/** Whether somebody is signed in. */
export async function isAuth(): Promise<boolean> {
  return (await currentSession()) !== null;
}

/** Whether nobody is signed in. */
export async function isGuest(): Promise<boolean> {
  return !(await isAuth());
}

/**
 * Whether somebody is signed in who uses the product: a holder of the default
 * role, or an admin. Staff of another role hold the default role as well if
 * they are to count.
 */
export async function isUser(): Promise<boolean> {
  const found = await currentSession();
  if (!found) return false;
  return holdsRole(found.user, pluginOptions.defaultRole) || isAdmin();
}

/** Whether the signed-in person holds an admin role, or is one of ADMIN_USER_IDS. */
export async function isAdmin(): Promise<boolean> {
  return (await currentAccess()).isAdmin;
}

/** Whether the signed-in person holds the role, or one of several. */
export async function isRole({ role }: { role: RoleName | readonly RoleName[] }) {
  const found = await currentSession();
  return found !== null && holdsRole(found.user, role);
}

/** Whether one of the signed-in person's roles, dynamic ones too, grants `resource:action`. */
export async function hasPermission(permission: Permission): Promise<boolean> {
  return grantsPermission((await currentAccess()).permissions, permission);
}
