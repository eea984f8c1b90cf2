import type { AccessControl } from "better-auth/plugins/access";
import type { defaultStatements } from "./statements";

/**
 * What callers may write, read off the options that a host app gave: the names
 * of its roles, resources and actions. Where the options are known by their
 * general type only, any text will do.
 */

type AnyStatements = Record<string, readonly string[]>;

/** The statements of `ac`; the plugin's own where there is none. */
export type StatementsOf<Options> = Options extends { ac: AccessControl<infer Statements> }
  ? Statements
  : "ac" extends keyof Options
    ? AnyStatements
    : typeof defaultStatements;

/** `{ resource: [action, …] }`, of the configured ones only. */
export type PermissionsAsked<Options> = string extends keyof StatementsOf<Options>
  ? AnyStatements
  : {
      [Resource in keyof StatementsOf<Options>]?: StatementsOf<Options>[Resource] extends readonly (infer Action)[]
        ? readonly Action[]
        : never;
    };

/** A name out of `roles`; `admin` or `user` where there are none. */
export type BuiltInRole<Options> = Options extends { roles: infer Roles }
  ? keyof Roles & string
  : "roles" extends keyof Options
    ? string
    : "admin" | "user";

/** With dynamic roles any name may exist; the built-in ones are still offered first. */
export type RoleOf<Options> = Options extends { dynamicRoles?: { enabled?: infer Enabled } }
  ? "dynamicRoles" extends keyof Options
    ? true extends Enabled
      ? BuiltInRole<Options> | (string & {})
      : BuiltInRole<Options>
    : BuiltInRole<Options>
  : BuiltInRole<Options>;

/** One role, or several. */
export type RolesGiven<Options> = RoleOf<Options> | readonly RoleOf<Options>[];

/** What `has-permission` takes. A role or somebody else's id only within the server. */
export type PermissionQuestion<Options> = {
  userId?: string;
  role?: RoleOf<Options>;
} & (
  | { permissions: PermissionsAsked<Options>; permission?: undefined }
  | { permission: PermissionsAsked<Options>; permissions?: undefined }
);
