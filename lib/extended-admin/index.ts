import { getCurrentAdapter } from "@better-auth/core/context";
import type { AuthContext, BetterAuthPlugin } from "better-auth";
import { EXTENDED_ADMIN_ERROR_CODES } from "./error-codes";
import { databaseHooks, requestHooks } from "./hooks";
import { type ExtendedAdminOptions, resolveOptions } from "./options";
import { type Access, accessOf, type RoleHolder } from "./permissions";
import { accountRoutes } from "./routes/accounts";
import { allSessionRoutes } from "./routes/all-sessions";
import { auditRoutes } from "./routes/audit";
import { auditVerificationRoutes } from "./routes/audit-verification";
import { banRoutes } from "./routes/bans";
import { bulkRoutes } from "./routes/bulk";
import { dynamicRoleRoutes } from "./routes/dynamic-roles";
import { impersonationRoutes } from "./routes/impersonation";
import { importRoutes } from "./routes/import";
import { mailRoutes } from "./routes/mail";
import { moduleRoutes } from "./routes/modules";
import { overviewRoutes } from "./routes/overview";
import { permissionRoutes } from "./routes/permissions";
import { preferenceRoutes } from "./routes/preferences";
import { roleRoutes } from "./routes/roles";
import { ownSessionRoutes, sessionRoutes } from "./routes/sessions";
import { staffAccessRoutes } from "./routes/staff-access";
import { userAccountRoutes } from "./routes/user-accounts";
import { userNoteRoutes } from "./routes/user-notes";
import { userRoutes } from "./routes/users";
import { schemaFor } from "./schema";
import { admitSecondaryStorage } from "./secondary-storage";
import { explainRefusedSessions } from "./session-race";

export {
  ac,
  ac as defaultAc,
  adminAc,
  defaultStatements,
  roles,
  roles as defaultRoles,
  userAc,
} from "./access";
export { unsafeRunAsSystem } from "./actor";
export type * from "./audit-verifier";
export {
  EXTENDED_ADMIN_ERROR_CODES,
  EXTENDED_ADMIN_ERROR_CODES as ADMIN_ERROR_CODES,
} from "./error-codes";
export type { Addressee, LinkMail, Mailer } from "./mailer";
export type { ModuleDirectory, ModuleFindings } from "./module-directory";
export type { ExtendedAdminOptions } from "./options";
export type { Access, RoleHolder } from "./permissions";
export type { ReadReplica } from "./read-replica";
export { schema } from "./schema";
export type { ConfirmedStorage, ReadSession } from "./secondary-storage";
export { selfService } from "./self-service";
export type * from "./types";
export type {
  AdminQuery,
  UserDirectory,
  UserNarrowing,
  UserQuery,
  UserRow,
} from "./user-directory";

/**
 * User administration for Better Auth: a drop-in for its `admin` plugin that
 * keeps rules S1–S10 (docs/security.md) and an audit log.
 * @throws BetterAuthError naming the option, if options contradict each other.
 */
export const extendedAdmin = <Options extends ExtendedAdminOptions = Record<never, never>>(
  options?: Options,
) => {
  const resolved = resolveOptions(options);
  const plugin = {
    id: "extended-admin",
    init: ({ adapter, options: host }) => {
      admitSecondaryStorage(host, adapter);
      return {
        context: { adapter: explainRefusedSessions(adapter, resolved) },
        options: { databaseHooks: databaseHooks(resolved) },
      };
    },
    hooks: requestHooks(resolved),
    endpoints: {
      ...userRoutes(resolved),
      ...banRoutes(resolved),
      ...bulkRoutes(resolved),
      ...roleRoutes<Options>(resolved),
      ...dynamicRoleRoutes(resolved),
      ...moduleRoutes(resolved),
      ...accountRoutes<Options>(resolved),
      ...userAccountRoutes(resolved),
      ...userNoteRoutes(resolved),
      ...mailRoutes(resolved),
      ...sessionRoutes(resolved),
      ...allSessionRoutes(resolved),
      ...ownSessionRoutes(),
      ...staffAccessRoutes(resolved),
      ...impersonationRoutes(resolved),
      ...permissionRoutes<Options>(resolved),
      ...auditRoutes(resolved),
      ...auditVerificationRoutes(resolved),
      ...overviewRoutes(resolved),
      ...preferenceRoutes(resolved),
      ...importRoutes(resolved),
    },
    schema: schemaFor(resolved),
    $ERROR_CODES: EXTENDED_ADMIN_ERROR_CODES,
    // NoInfer: what Better Auth expects here says nothing about the host's options.
    options: options as NoInfer<Options>,
  } satisfies BetterAuthPlugin;
  return Object.assign(plugin, {
    /**
     * What a user may do whom the caller has just read from the database: who is
     * signed in, say. Only code of this server can ask it, and every page does, so
     * it is a function: an endpoint costs three times as much as the answer.
     * @param context of the instance that the plugin is part of
     */
    accessOf: async (context: Pick<AuthContext, "adapter">, user: RoleHolder): Promise<Access> =>
      accessOf(await getCurrentAdapter(context.adapter), resolved, user),
  });
};
