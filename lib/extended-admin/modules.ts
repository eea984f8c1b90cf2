import { APIError } from "@better-auth/core/error";
import { type Bare, moduleDirectoryOf } from "./context";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "./error-codes";
import type { ModuleDirectory } from "./module-directory";
import { namesOrigin } from "./module-rows";
import type { ResolvedOptions } from "./options";
import { combineRoles, type RoleHolder, rolesOf } from "./permissions";

/** Where a request comes from: its Origin, else the origin of its Referer. */
function originOf(headers: Headers): string | null {
  const origin = headers.get("origin");
  if (origin && origin !== "null") return origin;
  const referer = headers.get("referer");
  return referer && URL.canParse(referer) ? new URL(referer).origin : null;
}

/** What a decision rests on. */
export type ModuleGround =
  /** Modules are off, or none is enabled: everybody gets in. */
  | "no-module-enabled"
  /** No enabled module names the origin: `moduleUnmatchedBehavior` decides. */
  | "no-module-names-origin"
  /** A role of the user's has the module that names the origin. */
  | "role-has-module"
  | "no-role-has-module";

export type ModuleDecision = {
  /** The module that decided; null where none names the origin. */
  module: string | null;
  because: ModuleGround;
  /** The user's roles that have the module. */
  roles: string[];
} & ({ allowed: true } | { allowed: false; message: string });

/** Whether a user may be signed in from an origin, and which module says so. */
export async function judgeOrigin(
  directory: ModuleDirectory,
  options: ResolvedOptions,
  user: RoleHolder,
  origin: string | null,
): Promise<ModuleDecision> {
  const names = rolesOf(user, options);
  const found = options.dynamicModules.enabled
    ? await directory.find(origin, options.dynamicRoles.enabled ? names : [])
    : null;
  if (!found?.anyEnabled) {
    return { allowed: true, module: null, because: "no-module-enabled", roles: [] };
  }
  const matched = found.modules.filter((row) => namesOrigin(row, origin));
  const [first] = matched;
  if (!first) {
    const unmatched = { module: null, because: "no-module-names-origin" as const, roles: [] };
    return options.moduleUnmatchedBehavior === "deny"
      ? { ...unmatched, allowed: false, message: options.moduleDenyMessage }
      : { ...unmatched, allowed: true };
  }
  const held = combineRoles(options, names, found.roles);
  for (const { key } of matched) {
    const roles = [...held]
      .filter(([, { module = [] }]) => module.includes(key) || module.includes("*"))
      .map(([name]) => name);
    if (roles.length > 0) return { allowed: true, module: key, because: "role-has-module", roles };
  }
  return {
    allowed: false,
    module: first.key,
    because: "no-role-has-module",
    roles: [],
    message: first.denyMessage ?? options.moduleDenyMessage,
  };
}

/**
 * Refuses a user who may not be signed in from where the request comes from. A
 * server-side call has no origin and is not judged.
 * @throws MODULE_ACCESS_DENIED with the given status.
 */
export async function refuseByModule(
  ctx: Bare,
  options: ResolvedOptions,
  user: RoleHolder,
  status: "FORBIDDEN" | "UNAUTHORIZED",
) {
  if (!options.dynamicModules.enabled || !ctx.request) return;
  const directory = moduleDirectoryOf(ctx, options);
  const decision = await judgeOrigin(directory, options, user, originOf(ctx.request.headers));
  if (!decision.allowed) {
    throw new APIError(status, {
      code: CODES.MODULE_ACCESS_DENIED.code,
      message: decision.message,
    });
  }
}
