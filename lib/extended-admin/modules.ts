import type { DBAdapter } from "@better-auth/core/db/adapter";
import { APIError } from "@better-auth/core/error";
import { type Context, currentAdapter } from "./context";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "./error-codes";
import type { ResolvedOptions } from "./options";
import { loadRoles, type RoleHolder, rolesOf } from "./permissions";

/** A row of the `globalModule` table. */
export interface ModuleRow {
  id: string;
  key: string;
  name: string;
  /** JSON: a list of origins. */
  origins: string;
  denyMessage: string | null;
  enabled: boolean;
  createdAt: Date;
  updatedAt: Date;
}

/** An adapter without a limit gives only its first hundred rows. */
const MOST_MODULES = 10_000;

/** Keys are compared in lower case, without the spaces around them. */
export const normalizeKey = (key: string) => key.trim().toLowerCase();

/** Every module, by key. */
export function loadModules(adapter: Pick<DBAdapter, "findMany">): Promise<ModuleRow[]> {
  return adapter.findMany<ModuleRow>({
    model: "globalModule",
    limit: MOST_MODULES,
    sortBy: { field: "key", direction: "asc" },
  });
}

/** A module's origins; a row that can't be read names none. */
export function originsOf(row: Pick<ModuleRow, "origins">): string[] {
  try {
    const parsed: unknown = JSON.parse(row.origins);
    return Array.isArray(parsed) ? parsed.filter((origin) => typeof origin === "string") : [];
  } catch {
    return [];
  }
}

/** Where a request comes from: its Origin, else the origin of its Referer. */
function originOf(headers: Headers): string | null {
  const origin = headers.get("origin");
  if (origin && origin !== "null") return origin;
  const referer = headers.get("referer");
  return referer && URL.canParse(referer) ? new URL(referer).origin : null;
}

export type ModuleDecision =
  | { allowed: true; module: string | null }
  | { allowed: false; module: string | null; message: string };

/** Whether a user may be signed in from an origin, and which module says so. */
export async function judgeOrigin(
  adapter: Pick<DBAdapter, "findMany">,
  options: ResolvedOptions,
  user: RoleHolder,
  origin: string | null,
): Promise<ModuleDecision> {
  if (!options.dynamicModules.enabled) return { allowed: true, module: null };
  const enabled = (await loadModules(adapter)).filter((row) => row.enabled);
  if (enabled.length === 0) return { allowed: true, module: null };
  const matched = enabled.filter((row) => origin !== null && originsOf(row).includes(origin));
  const [first] = matched;
  if (!first) {
    return options.moduleUnmatchedBehavior === "deny"
      ? { allowed: false, module: null, message: options.moduleDenyMessage }
      : { allowed: true, module: null };
  }
  const roles = await loadRoles(adapter, options, rolesOf(user, options));
  const keys = new Set([...roles.values()].flatMap((permissions) => permissions.module ?? []));
  const open = matched.find((row) => keys.has(row.key) || keys.has("*"));
  return open
    ? { allowed: true, module: open.key }
    : {
        allowed: false,
        module: first.key,
        message: first.denyMessage ?? options.moduleDenyMessage,
      };
}

/**
 * Refuses a user who may not be signed in from where the request comes from. A
 * server-side call has no origin and is not judged.
 * @throws MODULE_ACCESS_DENIED with the given status.
 */
export async function refuseByModule(
  ctx: Context,
  options: ResolvedOptions,
  user: RoleHolder,
  status: "FORBIDDEN" | "UNAUTHORIZED",
) {
  if (!options.dynamicModules.enabled || !ctx.request) return;
  const adapter = await currentAdapter(ctx);
  const decision = await judgeOrigin(adapter, options, user, originOf(ctx.request.headers));
  if (!decision.allowed) {
    throw new APIError(status, {
      code: CODES.MODULE_ACCESS_DENIED.code,
      message: decision.message,
    });
  }
}
