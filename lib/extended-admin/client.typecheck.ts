import type { BetterAuthOptions } from "better-auth";
import { betterAuth } from "better-auth";
import { createAuthClient } from "better-auth/client";
import { createAccessControl } from "better-auth/plugins/access";
import { expectTypeOf } from "vitest";
import { defaultStatements, type ExtendedAdminOptions, extendedAdmin } from ".";
import { extendedAdminClient } from "./client";
import type { DynamicRole } from "./routes/dynamic-roles";

// Checked by `npm run typecheck`: every expected error has to be one. Nothing in
// here runs.

const ac = createAccessControl({ ...defaultStatements, billing: ["read", "write"] } as const);
const roles = {
  admin: ac.newRole({ user: ["ban"], billing: ["read"] }),
  editor: ac.newRole({ adminPanel: ["access"] }),
};
const userId = "u1";
const account = { email: "a@example.test", name: "A" };
const database: BetterAuthOptions["database"] = undefined;

export async function clientWithRolesOfItsOwn() {
  const { admin, extendedAdmin: extended } = createAuthClient({
    plugins: [extendedAdminClient({ ac, roles })],
  });
  await admin.setRole({ userId, role: "editor" });
  await admin.setRole({ userId, role: ["editor", "admin"] });
  await extended.createUser({ ...account, role: "editor" });
  // @ts-expect-error no such role
  await admin.setRole({ userId, role: "edtior" });
  // @ts-expect-error no such role; "user" is not among the configured ones
  await extended.setRole({ userId, role: ["editor", "user"] });
  // @ts-expect-error no such role
  await admin.createUser({ ...account, role: "moderator" });

  await admin.hasPermission({ permissions: { billing: ["write"], user: ["ban"] } });
  await extended.hasPermission({ permission: { billing: ["write"] } });
  // @ts-expect-error no such resource
  await admin.hasPermission({ permissions: { biling: ["write"] } });
  // @ts-expect-error no such action
  await admin.hasPermission({ permissions: { billing: ["refund"] } });
  // @ts-expect-error one of the two, not both
  await admin.hasPermission({ permission: { user: ["ban"] }, permissions: { user: ["ban"] } });
  // @ts-expect-error something has to be asked
  await admin.hasPermission({});

  admin.checkRolePermission({ role: "editor", permissions: { billing: ["read"] } });
  extended.checkRolePermission({ role: "editor", permissions: { user: ["list"] } });
  // @ts-expect-error no such role
  admin.checkRolePermission({ role: "user", permissions: { billing: ["read"] } });
  // @ts-expect-error no such action
  extended.checkRolePermission({ role: "editor", permissions: { billing: ["refund"] } });
  // @ts-expect-error no such resource
  extended.checkRolePermission({ role: "editor", permissions: { invoices: ["read"] } });
}

export async function clientWithoutOptions() {
  const { admin } = createAuthClient({ plugins: [extendedAdminClient()] });
  await admin.setRole({ userId, role: "a-role-of-the-server" });
  await admin.hasPermission({ permissions: { audit: ["export"] } });
  // @ts-expect-error a role is text
  await admin.setRole({ userId, role: 7 });
  // @ts-expect-error no such resource
  await admin.hasPermission({ permissions: { billing: ["read"] } });
  // @ts-expect-error no such action
  admin.checkRolePermission({ role: "admin", permissions: { user: ["fly"] } });
}

export async function clientOfDynamicRoles(named: string) {
  const { admin } = createAuthClient({
    plugins: [extendedAdminClient({ ac, roles, dynamicRoles: { enabled: true } })],
  });
  await admin.setRole({ userId, role: named });
  await admin.createUser({ ...account, role: ["moderator", "editor"] });
  // @ts-expect-error a role is text
  await admin.setRole({ userId, role: 7 });
  // @ts-expect-error what a dynamic role grants only the server knows
  admin.checkRolePermission({ role: named, permissions: { billing: ["read"] } });

  const off = createAuthClient({
    plugins: [extendedAdminClient({ ac, roles, dynamicRoles: { enabled: false } })],
  });
  // @ts-expect-error without dynamic roles there are the configured ones only
  await off.admin.setRole({ userId, role: named });
}

export async function eitherFormOfAGet() {
  const { admin, extendedAdmin: extended } = createAuthClient({
    plugins: [extendedAdminClient()],
  });
  for (const side of [admin, extended]) {
    const flat = await side.getRole({ name: "moderator" });
    const queried = await side.getRole({ query: { name: "moderator" } });
    expectTypeOf(flat.data).toEqualTypeOf<DynamicRole | null>();
    expectTypeOf(queried.data).toEqualTypeOf<DynamicRole | null>();
    await side.getUser({ id: userId });
    await side.getUser({ query: { id: userId } });
    await side.getModule({ key: "admin-panel", fetchOptions: { headers: { "x-a": "b" } } });
  }
  const thrown = await admin.getRole({ name: "moderator" }, { throw: true });
  expectTypeOf(thrown).toEqualTypeOf<DynamicRole>();
  // @ts-expect-error a role is asked for by its name
  await admin.getRole({ id: "1" });
  // @ts-expect-error nothing is asked
  await extended.getModule({});
}

export async function serverSide(unknownOptions: ExtendedAdminOptions, named: string) {
  const { api } = betterAuth({ database, plugins: [extendedAdmin({ ac, roles })] });
  await api.userHasPermission({ body: { userId, permissions: { billing: ["write"] } } });
  await api.userHasPermission({ body: { role: "editor", permissions: { user: ["ban"] } } });
  await api.extendedUserHasPermission({ body: { permission: { billing: ["read"] } } });
  await api.setRole({ body: { userId, role: "editor" } });
  // @ts-expect-error no such role
  await api.setRole({ body: { userId, role: "edtior" } });
  // @ts-expect-error no such role
  await api.createUser({ body: { ...account, role: "edtior" } });
  // @ts-expect-error no such role
  await api.userHasPermission({ body: { role: "edtior", permissions: { user: ["ban"] } } });
  // @ts-expect-error no such resource
  await api.userHasPermission({ body: { userId, permissions: { biling: ["write"] } } });
  // @ts-expect-error no such action
  await api.extendedUserHasPermission({ body: { userId, permissions: { billing: ["refund"] } } });

  const plain = betterAuth({ database, plugins: [extendedAdmin()] });
  // @ts-expect-error the roles are "admin" and "user"
  await plain.api.setRole({ body: { userId, role: "editor" } });

  // Options that are only known as such rule nothing out.
  const any = betterAuth({ database, plugins: [extendedAdmin(unknownOptions)] });
  await any.api.setRole({ body: { userId, role: named } });
  await any.api.userHasPermission({ body: { userId, permissions: { [named]: ["write"] } } });
}

export async function nobodyPicksTheirOwnStanding() {
  const { signUp } = createAuthClient({ plugins: [extendedAdminClient()] });
  const form = { ...account, password: "correct horse" };
  await signUp.email(form);
  // @ts-expect-error nobody signs up as banned
  await signUp.email({ ...form, banned: true });
  // @ts-expect-error nor as anything but what the server makes them
  await signUp.email({ ...form, isActive: false });
}
