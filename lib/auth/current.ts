import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { type Permission, pluginOptions, type RoleName } from "@/lib/admin.config";
import type { AdminUser, Permissions } from "@/lib/extended-admin";
import { grantsPermission, holdsRole } from "./checkers";
import { takeVisit } from "./handed-visit";
import { auth } from "./server";

/**
 * Questions about the session of the current request, for server components and
 * route handlers. They read the database, once per rendered page, unless the
 * middleware has just done so for the same request. During an impersonation they
 * speak of the impersonated user.
 */

/** A session as the database has it, and whether it is due to be extended. */
export interface CurrentSession {
  session: StoredSession["session"];
  user: StoredSession["user"] & AdminUser;
  needsRefresh: boolean;
}

type StoredSession = NonNullable<Awaited<ReturnType<typeof auth.api.getSession>>>;

/** What somebody may do, all their roles taken together. */
export interface CurrentAccess {
  permissions: Permissions;
  isAdmin: boolean;
}

/** Who sent these headers; null for nobody. */
export async function findSession(from: Headers): Promise<CurrentSession | null> {
  const found = await auth.api.getSession({ headers: from });
  if (!found) return null;
  return {
    session: found.session,
    user: found.user as typeof found.user & AdminUser,
    needsRefresh: "needsRefresh" in found && found.needsRefresh === true,
  };
}

/** What the person of a session may do that was read just now. */
export async function findAccess({ user }: CurrentSession): Promise<CurrentAccess> {
  return auth.api.permissionsOf({ body: { id: user.id, role: user.role } });
}

const handed = cache(async () => takeVisit(await headers()));

/** Who is signed in, as the database has it; null for nobody. */
export const currentSession = cache(
  async () => (await handed())?.session ?? findSession(await headers()),
);

/** What the signed-in person may do; nothing for nobody. */
export const currentAccess = cache(async (): Promise<CurrentAccess> => {
  const visit = await handed();
  if (visit) return visit.access;
  const found = await currentSession();
  return found ? findAccess(found) : { permissions: {}, isAdmin: false };
});

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
