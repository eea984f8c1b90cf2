import type { BetterAuthClientPlugin } from "better-auth/client";
import type { AccessControl, Role } from "better-auth/plugins/access";
import { roles as defaultRoles, type defaultStatements } from "./access";
import { EXTENDED_ADMIN_ERROR_CODES } from "./error-codes";
import type { extendedAdmin } from "./index";
import { splitNames } from "./names";
import { grants, unionPermissions } from "./permission-maps";
import type { Permissions } from "./types";

export interface ExtendedAdminClientOptions {
  // biome-ignore lint/suspicious/noExplicitAny: Better Auth's own type for "whatever the statements are"
  ac?: AccessControl<any>;
  roles?: Record<string, Role>;
}

type StatementsOf<Options> = Options extends { ac: AccessControl<infer Statements> }
  ? Statements
  : typeof defaultStatements;

type RoleOf<Options> = Options extends { roles: infer Roles } ? keyof Roles : "admin" | "user";

type Wanted<Statements> = {
  [Resource in keyof Statements]?: Statements[Resource] extends readonly (infer Action)[]
    ? Action[]
    : never;
};

/** Paths whose calls carry no body, so that the client could not tell they are POST. */
const POST_PATHS = ["stop-impersonating", "stop-impersonation", "impersonate-user"].flatMap(
  (name) => [`/admin/${name}`, `/extended-admin/${name}`],
);

const GET_PATHS = [
  "list-users",
  "get-user",
  "list-roles",
  "get-role",
  "list-modules",
  "get-module",
  "test-module-access",
  "list-assignable-roles",
  "list-audit-events",
  "get-overview",
].flatMap((name) => [`/admin/${name}`, `/extended-admin/${name}`]);

/**
 * The browser's side of `extendedAdmin`: `authClient.admin.*` and
 * `authClient.extendedAdmin.*`, typed by the plugin's endpoints.
 */
export const extendedAdminClient = <Options extends ExtendedAdminClientOptions>(
  options?: Options,
) => {
  const roles: Record<string, Role> = { ...defaultRoles, ...options?.roles };
  /** What a built-in role grants, without asking the server. Dynamic roles are unknown here. */
  const checkRolePermission = (question: {
    role: RoleOf<Options> & string;
    permissions: Wanted<StatementsOf<Options>>;
  }) => {
    const held = splitNames(question.role).flatMap((name) =>
      Object.hasOwn(roles, name) ? [roles[name]?.statements as Permissions] : [],
    );
    return grants(unionPermissions(held), question.permissions as Permissions);
  };
  return {
    id: "extended-admin-client",
    $InferServerPlugin: {} as ReturnType<typeof extendedAdmin>,
    getActions: () => ({
      admin: { checkRolePermission },
      extendedAdmin: { checkRolePermission },
    }),
    pathMethods: Object.fromEntries([
      ...POST_PATHS.map((path) => [path, "POST"] as const),
      ...GET_PATHS.map((path) => [path, "GET"] as const),
      ["/extended-admin/get-my-permissions", "GET"] as const,
      ["/extended-admin/list-my-sessions", "GET"] as const,
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
