import { APIError } from "@better-auth/core/error";
import { type Context, currentAdapter } from "./context";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "./error-codes";
import { splitNames } from "./names";
import type { ResolvedOptions } from "./options";
import { missingPermissions } from "./permission-maps";
import { loadRoles } from "./permissions";

export type NewUser = { role?: string | string[] | null };

/** Whether an endpoint of this plugin is at work, which judges roles by itself. */
export const isOurs = (path: string | undefined) => /^\/(extended-)?admin\//.test(path ?? "");

export const fieldNotAllowed = (field: string) =>
  new APIError("BAD_REQUEST", {
    code: CODES.FIELD_NOT_ALLOWED.code,
    message: `${field} is not allowed to be set`,
  });

/**
 * The role of a user who is being created: by an admin, what create-user
 * resolved; by anybody else, the sign-up default or, where the options let
 * people choose, one that grants nothing and is no admin role.
 */
export async function roleOfNewUser(ctx: Context | null, options: ResolvedOptions, user: NewUser) {
  const named = splitNames(user.role);
  if (ctx && isOurs(ctx.path)) return named.length > 0 ? named.join(",") : options.defaultRole;
  if (named.length === 0 || !ctx) return named.join(",") || options.defaultRoleForSignUp;
  if (!options.allowRoleOnSignUp) throw fieldNotAllowed("role");
  const known = await loadRoles(await currentAdapter(ctx), options, named);
  for (const name of named) {
    const permissions = known.get(name);
    const harmless = permissions && missingPermissions({}, permissions).length === 0;
    const allowed = options.allowedSignUpRoles?.includes(name) ?? harmless;
    if (!permissions || !allowed || options.adminRoles.includes(name)) {
      const { code, message } = CODES.YOU_ARE_NOT_ALLOWED_TO_SET_NON_EXISTENT_VALUE;
      throw new APIError("BAD_REQUEST", { code, message: `${message}: ${name}` });
    }
  }
  return named.join(",");
}
