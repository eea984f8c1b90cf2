import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { pluginOptions } from "@/lib/admin.config";
import { rolesOf, statusOf } from "@/lib/auth/checkers";
import type { AdminUser } from "@/lib/extended-admin";
import { CommandError, type Operations } from "./operations";

interface PasswordOption {
  passwordStdin?: boolean;
}

/** The longest list of admins that is printed. */
const MAX_ADMINS = 100;

export async function createAccount(
  { api }: Operations,
  options: PasswordOption & { email: string; name?: string; role: string },
) {
  const { password, made } = await choosePassword(options);
  const name = options.name ?? options.email.split("@")[0] ?? options.email;
  const { user } = await api.createUser({
    body: { email: options.email, name, role: options.role, password },
  });
  console.log(`Created ${user.email} with the role ${rolesOf(user).join(", ")}.`);
  if (made) console.log(`Password (shown once; change it after signing in): ${password}`);
}

export async function grantRole({ api }: Operations, email: string, role: string) {
  const user = await findByEmail(api, email);
  const held = rolesOf(user);
  if (held.includes(role.toLowerCase())) {
    console.log(`${user.email} has the role ${role} already.`);
    return;
  }
  const { user: updated } = await api.setRole({ body: { userId: user.id, role: [...held, role] } });
  console.log(`${updated.email} now has the roles ${rolesOf(updated).join(", ")}.`);
}

export async function revokeRole({ api }: Operations, email: string, role: string) {
  const user = await findByEmail(api, email);
  const held = rolesOf(user);
  const rest = held.filter((name) => name !== role.toLowerCase());
  if (rest.length === held.length) {
    console.log(`${user.email} does not have the role ${role}.`);
    return;
  }
  const { user: updated } = await api.setRole({
    body: { userId: user.id, role: rest.length > 0 ? rest : pluginOptions.defaultRole },
  });
  console.log(`${updated.email} now has the role ${rolesOf(updated).join(", ")}.`);
}

export async function listAdmins({ api, adminUserIds }: Operations) {
  const found = new Map<string, AdminUser>();
  for (const role of pluginOptions.adminRoles) {
    const { users } = await api.listUsers({ query: { role, limit: MAX_ADMINS, sortBy: "email" } });
    for (const user of users) found.set(user.id, user);
  }
  if (adminUserIds.length > 0) {
    const { users } = await api.listUsers({
      query: {
        filterField: "id",
        filterOperator: "in",
        filterValue: [...adminUserIds],
        limit: MAX_ADMINS,
      },
    });
    for (const user of users) found.set(user.id, user);
  }
  if (found.size === 0) {
    console.log("There is no admin. Make one: npm run admin -- create --email you@example.com");
    return;
  }
  for (const user of found.values()) {
    console.log([user.email, user.name, rolesOf(user).join(","), statusOf(user)].join("\t"));
  }
}

export async function resetPassword({ api }: Operations, email: string, options: PasswordOption) {
  const user = await findByEmail(api, email);
  const { password, made } = await choosePassword(options);
  await api.setUserPassword({ body: { userId: user.id, newPassword: password } });
  console.log(`${user.email} has a new password; their sessions have ended.`);
  if (made) console.log(`Password (shown once; change it after signing in): ${password}`);
}

async function findByEmail(api: Operations["api"], email: string): Promise<AdminUser> {
  const { users } = await api.listUsers({
    query: { filterField: "email", filterValue: email.toLowerCase(), limit: 1 },
  });
  const [user] = users;
  if (!user) throw new CommandError(`Nobody has the e-mail ${email}.`);
  return user;
}

/** Never a default one: read from standard input, or made now. */
async function choosePassword({ passwordStdin }: PasswordOption) {
  if (!passwordStdin) return { password: randomBytes(15).toString("base64url"), made: true };
  const password = (await text(process.stdin)).replace(/\r?\n$/, "");
  if (!password) throw new CommandError("Standard input held no password.");
  return { password, made: false };
}
