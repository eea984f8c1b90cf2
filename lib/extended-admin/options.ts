import type { BetterAuthPluginDBSchema } from "@better-auth/core/db";
import { BetterAuthError } from "@better-auth/core/error";
import type { AccessControl, Role } from "better-auth/plugins/access";
import { roles as defaultRoles, defaultStatements } from "./access";
import type { AuditVerifier } from "./audit-verifier";
import type { Mailer } from "./mailer";
import type { ModuleDirectory } from "./module-directory";
import { splitNames } from "./names";
import { unionPermissions } from "./permission-maps";
import type { ReadReplica } from "./read-replica";
import type { AdminUser, Permissions } from "./types";
import type { UserDirectory } from "./user-directory";

/** A sentence, or a function of the user it is shown to. */
export type MessageFor = string | ((user: AdminUser) => string | Promise<string>);

/** Renames of the plugin's tables and columns, as Better Auth's plugins take them. */
export type SchemaOverride = Partial<
  Record<
    | "user"
    | "session"
    | "globalRole"
    | "globalModule"
    | "auditEvent"
    | "adminLock"
    | "userNote"
    | "panelPreference",
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
  /** Roles kept in the database. `maximumRoles` caps how many there can be; default: no cap. */
  dynamicRoles?: { enabled: boolean; maximumRoles?: number };
  /** Modules: which origins a role's holders may sign in from. */
  dynamicModules?: { enabled: boolean };
  /** Said when no module of the request's origin lets the user in, unless the module says it. */
  moduleDenyMessage?: string;
  /** What happens at an origin that no enabled module names. Default `"allow"`. */
  moduleUnmatchedBehavior?: "allow" | "deny";
  /** Judge get-session as well as sign-in and sign-up. Default true. */
  enforceModulesOnSession?: boolean;
  /** Let people name a role when they sign up. Default false. */
  allowRoleOnSignUp?: boolean;
  /** Role of somebody who signs up and names none. Default: `defaultRole`. */
  defaultRoleForSignUp?: string;
  /** Roles that may be named at sign-up. Default: those that grant nothing. Never an admin role. */
  allowedSignUpRoles?: string[];
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
  /**
   * Let people list when staff impersonated them: with the staff member's name,
   * without it, or not at all. Default false.
   */
  showStaffAccess?: "name" | "anonymous" | false;
  schema?: SchemaOverride;
  /** Finds users faster than the adapter can. Default: plain adapter queries. */
  userDirectory?: UserDirectory;
  /** Reads modules and roles in one go. Default: plain adapter queries. */
  moduleDirectory?: ModuleDirectory;
  /** Takes the reading of lists off the database. Default: there is none. */
  readReplica?: ReadReplica;
  /** Sends invitations, password links and the like. Default: nothing is sent. */
  mailer?: Mailer;
  /** How long an invitation works, in seconds. Default: seven days. */
  invitationExpiresIn?: number;
  /** Verifies the audit chain where the database keeps one. Default: there is none. */
  auditVerifier?: AuditVerifier;
}

/** The options with every default filled in and every contradiction refused. */
export interface ResolvedOptions {
  defaultRole: string;
  adminRoles: string[];
  adminUserIds: string[];
  roles: Map<string, Permissions>;
  statements: Permissions;
  dynamicRoles: { enabled: boolean; maximumRoles: number };
  dynamicModules: { enabled: boolean };
  moduleDenyMessage: string;
  moduleUnmatchedBehavior: "allow" | "deny";
  enforceModulesOnSession: boolean;
  allowRoleOnSignUp: boolean;
  defaultRoleForSignUp: string;
  allowedSignUpRoles: string[] | null;
  bannedUserMessage: MessageFor;
  disabledUserMessage: MessageFor;
  defaultBanReason: string;
  defaultBanExpiresIn: number | null;
  impersonationSessionDuration: number;
  allowImpersonatingAdmins: boolean;
  requireImpersonationReason: boolean;
  showStaffAccess: "name" | "anonymous" | false;
  schema: SchemaOverride | undefined;
  userDirectory: UserDirectory | undefined;
  moduleDirectory: ModuleDirectory | undefined;
  readReplica: ReadReplica | undefined;
  mailer: Mailer | undefined;
  invitationExpiresIn: number;
  auditVerifier: AuditVerifier | undefined;
}

const BANNED =
  "You have been banned from this application. Please contact support if you believe this is an error.";
const MODULE_DENIED = "You are not allowed to sign in from here with your current role.";
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
  const defaultRoleForSignUp = (options.defaultRoleForSignUp ?? defaultRole).toLowerCase();
  // What people are given exists, also where `roles` doesn't say it: it grants nothing.
  for (const name of [defaultRole, defaultRoleForSignUp]) {
    if (!roles.has(name) && !adminRoles.includes(name)) roles.set(name, {});
  }
  const resolved: ResolvedOptions = {
    defaultRole,
    adminRoles,
    adminUserIds: options.adminUserIds ?? [],
    roles,
    // A role may grant what `ac` forgot, as in Better Auth: it is a permission all the same.
    statements: unionPermissions([
      (options.ac?.statements as Permissions | undefined) ?? defaultStatements,
      ...roles.values(),
    ]),
    dynamicRoles: {
      enabled: options.dynamicRoles?.enabled ?? false,
      maximumRoles: options.dynamicRoles?.maximumRoles ?? Number.MAX_SAFE_INTEGER,
    },
    dynamicModules: { enabled: options.dynamicModules?.enabled ?? false },
    moduleDenyMessage: options.moduleDenyMessage ?? MODULE_DENIED,
    moduleUnmatchedBehavior: options.moduleUnmatchedBehavior ?? "allow",
    enforceModulesOnSession: options.enforceModulesOnSession ?? true,
    allowRoleOnSignUp: options.allowRoleOnSignUp ?? false,
    defaultRoleForSignUp,
    allowedSignUpRoles: options.allowedSignUpRoles ? splitNames(options.allowedSignUpRoles) : null,
    bannedUserMessage: options.bannedUserMessage ?? BANNED,
    disabledUserMessage: options.disabledUserMessage ?? DISABLED,
    defaultBanReason: options.defaultBanReason ?? "No reason",
    defaultBanExpiresIn: options.defaultBanExpiresIn ?? null,
    impersonationSessionDuration: options.impersonationSessionDuration ?? 3600,
    allowImpersonatingAdmins: options.allowImpersonatingAdmins ?? false,
    requireImpersonationReason: options.requireImpersonationReason ?? false,
    showStaffAccess: options.showStaffAccess ?? false,
    schema: options.schema,
    userDirectory: options.userDirectory,
    moduleDirectory: options.moduleDirectory,
    readReplica: options.readReplica,
    mailer: options.mailer,
    invitationExpiresIn: options.invitationExpiresIn ?? 7 * 86_400,
    auditVerifier: options.auditVerifier,
  };
  refuseContradictions(resolved, options);
  return resolved;
}

function refuseContradictions(resolved: ResolvedOptions, options: ExtendedAdminOptions) {
  const fail = (option: string, sentence: string): never => {
    throw new BetterAuthError(`extendedAdmin: ${option} ${sentence}`);
  };
  const unknown = resolved.adminRoles.filter((name) => !resolved.roles.has(name));
  if (unknown.length > 0 && !resolved.dynamicRoles.enabled) {
    fail("adminRoles", `names roles that are not in \`roles\`: ${unknown.join(", ")}.`);
  }
  if (resolved.adminRoles.length === 0) fail("adminRoles", "names no role.");
  if (resolved.adminRoles.includes(resolved.defaultRole)) {
    fail("defaultRole", `"${resolved.defaultRole}" is an admin role: everybody would be an admin.`);
  }
  if (options.dynamicRoles?.enabled && !options.ac) {
    fail(
      "dynamicRoles.enabled",
      "needs `ac`: without it nobody knows which permissions there are.",
    );
  }
  for (const option of ["defaultRoleForSignUp", "allowedSignUpRoles"] as const) {
    const admins = splitNames(options[option]).filter((name) => resolved.adminRoles.includes(name));
    if (admins.length > 0) fail(option, `names an admin role: ${admins.join(", ")}.`);
  }
  if (options.allowedSignUpRoles && !options.allowRoleOnSignUp) {
    fail("allowedSignUpRoles", "has no effect while `allowRoleOnSignUp` is off.");
  }
  const positive: [string, number | null | undefined][] = [
    ["defaultBanExpiresIn", options.defaultBanExpiresIn],
    ["impersonationSessionDuration", options.impersonationSessionDuration],
    ["invitationExpiresIn", options.invitationExpiresIn],
    ["dynamicRoles.maximumRoles", options.dynamicRoles?.maximumRoles],
  ];
  for (const [option, value] of positive) {
    if (value != null && !(Number.isSafeInteger(value) && value > 0)) {
      fail(option, `must be a whole number above 0, not ${value}.`);
    }
  }
}

/** The shape Better Auth wants a plugin's tables in. */
export type PluginSchema = BetterAuthPluginDBSchema;
