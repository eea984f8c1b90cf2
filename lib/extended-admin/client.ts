import type { BetterAuthClientPlugin, BetterFetch } from "better-auth/client";
import type { AccessControl, Role } from "better-auth/plugins/access";
import { roles as defaultRoles } from "./access";
import { getters } from "./client-getters";
import { EXTENDED_ADMIN_ERROR_CODES } from "./error-codes";
import type { extendedAdmin } from "./index";
import type { BuiltInRole, PermissionsAsked } from "./inferred";
import { splitNames } from "./names";
import { grants, unionPermissions } from "./permission-maps";
import type { Permissions } from "./types";

/** The server's options of the same names, so that the browser's calls are typed by them. */
export interface ExtendedAdminClientOptions {
  // biome-ignore lint/suspicious/noExplicitAny: Better Auth's own type for "whatever the statements are"
  ac?: AccessControl<any>;
  roles?: Record<string, Role>;
  /** Where enabled, calls take the name of any role, not only of a built-in one. */
  dynamicRoles?: { enabled: boolean };
}

/** Paths whose calls carry no body, so that the client could not tell they are POST. */
const POST_PATHS = [
  "stop-impersonating",
  "stop-impersonation",
  "impersonate-user",
  "start-audit-verification",
].flatMap((name) => [`/admin/${name}`, `/extended-admin/${name}`]);

const GET_PATHS = [
  "list-users",
  "get-user",
  "get-user-ban",
  "list-user-accounts",
  "list-user-notes",
  "list-roles",
  "get-role",
  "list-modules",
  "get-module",
  "test-module-access",
  "list-assignable-roles",
  "count-role-holders",
  "list-sessions",
  "list-audit-events",
  "get-preferences",
  "get-audit-event",
  "get-audit-verification",
  "get-overview",
  "get-activity",
].flatMap((name) => [`/admin/${name}`, `/extended-admin/${name}`]);

/** Which roles there are, a client that was given none does not know: any name will do. */
type AsServerOptions<Options> = "roles" extends keyof Options
  ? Options
  : Options & { dynamicRoles: { enabled: boolean } };

/**
 * The browser's side of `extendedAdmin`: `authClient.admin.*` and
 * `authClient.extendedAdmin.*`, typed by the plugin's endpoints and by the
 * roles and permissions of the options.
 */
export const extendedAdminClient = <
  Options extends ExtendedAdminClientOptions = Record<never, never>,
>(
  options?: Options,
) => {
  const roles = new Map(
    Object.entries<Role>({ ...defaultRoles, ...options?.roles }).map(([name, role]) => [
      name.toLowerCase(),
      role.statements as Permissions,
    ]),
  );
  /** What a built-in role grants, without asking the server. Dynamic roles are unknown here. */
  const checkRolePermission = (question: {
    role: BuiltInRole<Options>;
    permissions: PermissionsAsked<Options>;
  }) => {
    const held = splitNames(question.role).map((name) => roles.get(name) ?? {});
    return grants(unionPermissions(held), question.permissions as Permissions);
  };
  return {
    id: "extended-admin-client",
    $InferServerPlugin: {} as ReturnType<typeof extendedAdmin<AsServerOptions<Options>>>,
    getActions: ($fetch: BetterFetch) => ({
      admin: { checkRolePermission, ...getters($fetch, "/admin") },
      extendedAdmin: { checkRolePermission, ...getters($fetch, "/extended-admin") },
    }),
    pathMethods: Object.fromEntries([
      ...POST_PATHS.map((path) => [path, "POST"] as const),
      ...GET_PATHS.map((path) => [path, "GET"] as const),
      ["/extended-admin/get-my-permissions", "GET"] as const,
      ["/extended-admin/list-my-sessions", "GET"] as const,
      ["/extended-admin/list-my-staff-access", "GET"] as const,
    ]),
    atomListeners: [
      {
        matcher: (path: string) =>
          /\/(impersonate-user|stop-impersonating|stop-impersonation)$/.test(path),
        signal: "$sessionSignal",
      },
    ],
    $ERROR_CODES: EXTENDED_ADMIN_ERROR_CODES,
  } satisfies BetterAuthClientPlugin;
};
