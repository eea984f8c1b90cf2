import type { DBAdapter } from "@better-auth/core/db/adapter";
import { parseUserOutput } from "better-auth/db";
import type { Context } from "./context";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "./error-codes";
import type { Operation } from "./operation";
import { problem } from "./refusal";
import type { AdminUser } from "./types";

/** A row as the outside gets it: without the columns that Better Auth keeps back. */
export function toAdminUser(ctx: Context, row: Record<string, unknown>): AdminUser {
  const user = parseUserOutput(ctx.context.options, row as never) as unknown as AdminUser;
  return { ...user, isActive: user.isActive !== false };
}

/** @throws 404 when there is no such user. */
export async function requireUser({ adapter }: Operation, id: string): Promise<AdminUser> {
  const user = await adapter.findOne<AdminUser>({
    model: "user",
    where: [{ field: "id", value: id }],
  });
  if (!user) throw problem("NOT_FOUND", CODES.USER_NOT_FOUND);
  return user;
}

/** Those of the users who exist, by id; for one page of something, not for more. */
export async function findUsers(
  { adapter }: { adapter: Pick<DBAdapter, "findMany"> },
  ids: readonly string[],
): Promise<Map<string, AdminUser>> {
  const users = await adapter.findMany<AdminUser>({
    model: "user",
    where: [{ field: "id", operator: "in", value: [...ids] }],
    limit: ids.length,
  });
  return new Map(users.map((user) => [user.id, user]));
}

/**
 * Updates a user through Better Auth, so that its hooks run.
 * @throws 404 when the user has gone meanwhile.
 */
export async function updateUser(
  { ctx }: Operation,
  id: string,
  change: Record<string, unknown>,
): Promise<AdminUser> {
  const updated = await ctx.context.internalAdapter.updateUser(id, change);
  if (!updated) throw problem("NOT_FOUND", CODES.USER_NOT_FOUND);
  return updated as unknown as AdminUser;
}
