import type { BetterAuthPluginDBSchema } from "@better-auth/core/db";
import { BetterAuthError } from "@better-auth/core/error";
import type { AccessControl, Role } from "better-auth/plugins/access";
import { roles as defaultRoles, defaultStatements } from "./access";
import { splitNames } from "./names";
import type { AdminUser, Permissions } from "./types";
import type { UserDirectory } from "./user-directory";

/** A sentence, or a function of the user it is shown to. */
export type MessageFor = string | ((user: AdminUser) => string | Promise<string>);

/** Renames of the plugin's tables and columns, as Better Auth's plugins take them. */
export type SchemaOverride = Partial<
  Record<
    "user" | "session" | "globalRole" | "globalModule" | "auditEvent" | "adminLock",
    { modelName?: string; fields?: Record<string, string> }
  >
>;

export interface ExtendedAdminOptions {
  /** Role of a user who was given none. Default `"user"`. */
  defaultRole?: string;
  /** Roles whose holders count as admins. Default `["admin"]`. */
  adminRoles?: string | string[];
  /** Built-in roles by name. Default: `admin` and `user`. */
  roles?: Record<string, Role>;
  /** The access control whose statements are all the permissions there are. */
  // biome-ignore lint/suspicious/noExplicitAny: Better Auth's own type for "whatever the statements are"
  ac?: AccessControl<any>;
  /** Users who may do anything, whatever their role says. */
  adminUserIds?: string[];
  /** Roles kept in the database. `maximumRoles` caps how many there can be; default 100. */
  dynamicRoles?: { enabled: boolean; maximumRoles?: number };
  bannedUserMessage?: MessageFor;
  disabledUserMessage?: MessageFor;
  /** Reason of a ban that gives none. Default `"No reason"`. */
  defaultBanReason?: string;
  /** Length, in seconds, of a ban that gives none. Default: permanent. */
  defaultBanExpiresIn?: number;
  /** Hard limit of an impersonation, in seconds. Default 3600. */
  impersonationSessionDuration?: number;
  /** @deprecated Grant `user:impersonate-admins` instead. */
  allowImpersonatingAdmins?: boolean;
  /** Refuse an impersonation that says no reason. Default false. */
  requireImpersonationReason?: boolean;
  schema?: SchemaOverride;
  /** Finds users faster than the adapter can. Default: plain adapter queries. */
  userDirectory?: UserDirectory;
}

/** The options with every default filled in and every contradiction refused. */
export interface ResolvedOptions {
  defaultRole: string;
  adminRoles: string[];
  adminUserIds: string[];
  roles: Map<string, Permissions>;
  statements: Permissions;
  dynamicRoles: { enabled: boolean; maximumRoles: number };
  bannedUserMessage: MessageFor;
  disabledUserMessage: MessageFor;
  defaultBanReason: string;
  defaultBanExpiresIn: number | null;
  impersonationSessionDuration: number;
  allowImpersonatingAdmins: boolean;
  requireImpersonationReason: boolean;
  schema: SchemaOverride | undefined;
  userDirectory: UserDirectory | undefined;
}

const BANNED =
  "You have been banned from this application. Please contact support if you believe this is an error.";
const DISABLED =
  "Your account has been disabled. Please contact support if you believe this is an error.";

/** @throws BetterAuthError with a sentence that names the option that is wrong. */
export function resolveOptions(options: ExtendedAdminOptions = {}): ResolvedOptions {
  const roles = new Map(
    Object.entries(options.roles ?? defaultRoles).map(([name, role]) => [
      name.toLowerCase(),
      role.statements as Permissions,
    ]),
  );
  const adminRoles = splitNames(options.adminRoles ?? ["admin"]);
  const defaultRole = (options.defaultRole ?? "user").toLowerCase();
  const resolved: ResolvedOptions = {
    defaultRole,
    adminRoles,
    adminUserIds: options.adminUserIds ?? [],
    roles,
    statements: (options.ac?.statements as Permissions | undefined) ?? defaultStatements,
    dynamicRoles: {
      enabled: options.dynamicRoles?.enabled ?? false,
      maximumRoles: options.dynamicRoles?.maximumRoles ?? 100,
    },
    bannedUserMessage: options.bannedUserMessage ?? BANNED,
    disabledUserMessage: options.disabledUserMessage ?? DISABLED,
    defaultBanReason: options.defaultBanReason ?? "No reason",
    defaultBanExpiresIn: options.defaultBanExpiresIn ?? null,
    impersonationSessionDuration: options.impersonationSessionDuration ?? 3600,
    allowImpersonatingAdmins: options.allowImpersonatingAdmins ?? false,
    requireImpersonationReason: options.requireImpersonationReason ?? false,
    schema: options.schema,
    userDirectory: options.userDirectory,
  };
  refuseContradictions(resolved, options);
  return resolved;
}

function refuseContradictions(resolved: ResolvedOptions, options: ExtendedAdminOptions) {
  const fail = (option: string, sentence: string): never => {
    throw new BetterAuthError(`extendedAdmin: ${option} ${sentence}`);
  };
  const unknown = resolved.adminRoles.filter((name) => !resolved.roles.has(name));
  if (unknown.length > 0) {
    fail("adminRoles", `names roles that are not in \`roles\`: ${unknown.join(", ")}.`);
  }
  if (resolved.adminRoles.length === 0) fail("adminRoles", "names no role.");
  if (resolved.adminRoles.includes(resolved.defaultRole)) {
    fail("defaultRole", `"${resolved.defaultRole}" is an admin role: everybody would be an admin.`);
  }
  const positive: [string, number | null | undefined][] = [
    ["defaultBanExpiresIn", options.defaultBanExpiresIn],
    ["impersonationSessionDuration", options.impersonationSessionDuration],
    ["dynamicRoles.maximumRoles", options.dynamicRoles?.maximumRoles],
  ];
  for (const [option, value] of positive) {
    if (value != null && !(Number.isSafeInteger(value) && value > 0)) {
      fail(option, `must be a whole number above 0, not ${value}.`);
    }
  }
  for (const [name, permissions] of resolved.roles) {
    for (const [resource, actions] of Object.entries(permissions)) {
      const known = Object.hasOwn(resolved.statements, resource)
        ? resolved.statements[resource]
        : undefined;
      const strays = actions.filter((action) => !known?.includes(action));
      if (strays.length > 0) {
        fail("roles", `"${name}" grants ${resource}:${strays.join(",")}, unknown to \`ac\`.`);
      }
    }
  }
}

/** The shape Better Auth wants a plugin's tables in. */
export type PluginSchema = BetterAuthPluginDBSchema;
