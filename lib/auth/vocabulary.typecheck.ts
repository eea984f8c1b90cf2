import { expectTypeOf } from "vitest";
import type { AdminUser } from "@/lib/extended-admin";
import { grantsPermission, holdsRole } from "./checkers";
import { authClient } from "./client";
import {
  type CurrentSession,
  hasPermission,
  isAdmin,
  isAuth,
  isGuest,
  isRole,
  isUser,
} from "./current";
import { guardAdmin, guardAuth, guardGuest, guardPermission, guardRole, guardUser } from "./guards";
import { auth } from "./server";

// Checked by `npm run typecheck`: every expected error has to be one. Nothing in
// here runs. What a fork's own roles and resources do is in fork.test.ts.

export async function checkers(user: AdminUser) {
  for (const check of [isAuth, isGuest, isUser, isAdmin]) {
    expectTypeOf(check).toEqualTypeOf<() => Promise<boolean>>();
  }
  expectTypeOf(await isRole({ role: "user" })).toEqualTypeOf<boolean>();
  await isRole({ role: ["user", "admin"] });
  // @ts-expect-error no such role
  await isRole({ role: "no-such-role" });
  // @ts-expect-error no such role
  await isRole({ role: ["admin", "no-such-role"] });
  // @ts-expect-error checkers are asked about a role by its name
  await isRole("admin");
  // @ts-expect-error no such role
  holdsRole(user, "no-such-role");

  await hasPermission("user:ban");
  // @ts-expect-error no such resource
  await hasPermission("nowhere:write");
  // @ts-expect-error no such action
  await hasPermission("user:bann");
  // @ts-expect-error no such action
  grantsPermission({}, "user:bann");
}

export async function guards(named: string) {
  expectTypeOf(await guardAuth()).toEqualTypeOf<CurrentSession>();
  expectTypeOf(await guardUser()).toEqualTypeOf<CurrentSession>();
  expectTypeOf(await guardAdmin("/pricing")).toEqualTypeOf<CurrentSession>();
  const { user, session } = await guardRole({ role: ["user", "admin"] }, "/pricing");
  expectTypeOf(user.role).toEqualTypeOf<string | null | undefined>();
  expectTypeOf(session.userId).toEqualTypeOf<string>();
  expectTypeOf(await guardGuest()).toEqualTypeOf<void>();
  // @ts-expect-error no such role
  await guardRole({ role: "no-such-role" });
  // @ts-expect-error no such permission
  await guardPermission("user:bann", "/admin");
  // @ts-expect-error another origin
  await guardAuth("https://elsewhere.example");
  // @ts-expect-error not known to be a path of this app
  await guardRole({ role: "admin" }, named);
}

export async function calls(named: string) {
  // The kit has dynamic roles: any name may exist.
  await authClient.admin.setRole({ userId: "u1", role: ["user", named] });
  await authClient.admin.hasPermission({ permissions: { audit: ["export"] } });
  authClient.extendedAdmin.checkRolePermission({
    role: "user",
    permissions: { user: ["impersonate"], session: ["list"] },
  });
  // @ts-expect-error no such action
  await authClient.admin.hasPermission({ permissions: { audit: ["erase"] } });
  // @ts-expect-error no such role
  authClient.admin.checkRolePermission({ role: "no-such-role", permissions: { user: ["list"] } });
  // @ts-expect-error no such resource
  authClient.admin.checkRolePermission({ role: "user", permissions: { nowhere: ["read"] } });
  await auth.api.userHasPermission({ body: { role: "user", permissions: { user: ["list"] } } });
  // @ts-expect-error no such resource
  await auth.api.userHasPermission({ body: { userId: "u1", permissions: { nowhere: ["read"] } } });
}
