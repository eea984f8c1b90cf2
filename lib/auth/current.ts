import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { type Permission, pluginOptions, type RoleName } from "@/lib/admin.config";
import type { Access, AdminUser } from "@/lib/extended-admin";
import { visitScope } from "@/lib/users/visit-scope";
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

/** A request's session, and what its person may do. */
export interface Visit {
  session: CurrentSession;
  /** All their roles taken together; the database is asked once, if at all. */
  access(): Promise<Access>;
}

/** Who sent these headers; null for nobody. */
export async function findVisit(from: Headers): Promise<Visit | null> {
  const within = visitScope();
  const found = await within(() => auth.api.getSession({ headers: from }));
  if (!found) return null;
  const user = found.user as typeof found.user & AdminUser;
  const needsRefresh = "needsRefresh" in found && found.needsRefresh === true;
  let access: Promise<Access> | undefined;
  return {
    session: { session: found.session, user, needsRefresh },
    access: () => {
      access ??= within(() => auth.accessOf(user));
      return access;
    },
  };
}

const currentVisit = cache(async () => {
  const from = await headers();
  return takeVisit(from) ?? findVisit(from);
});

/** Who is signed in, as the database has it; null for nobody. */
export async function currentSession(): Promise<CurrentSession | null> {
  return (await currentVisit())?.session ?? null;
}

/** What the signed-in person may do; nothing for nobody. */
export async function currentAccess(): Promise<Omit<Access, "roles">> {
  return (await currentVisit())?.access() ?? { permissions: {}, isAdmin: false };
}

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
