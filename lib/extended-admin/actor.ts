import { getAsyncLocalStorage } from "@better-auth/core/async_hooks";
import { APIError } from "@better-auth/core/error";
import { labelOf } from "./audit";
import type { Context } from "./context";
import { currentAdapter } from "./context";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "./error-codes";
import type { ResolvedOptions } from "./options";
import { effectivePermissions } from "./permissions";
import { refusal } from "./refusal";
import type { AdminUser, Permissions } from "./types";
import { statusFlags } from "./user-directory";

/** Who does it: a signed-in user, or the system itself (a command line, a job). */
export interface Actor {
  /** Null for the system. */
  user: AdminUser | null;
  /** How the log names them. */
  label: string;
  /** The session they act through. */
  session: { id: string; token: string; impersonatedBy: string | null } | null;
  /** The user behind an impersonation. */
  impersonator: { id: string; name: string; email: string } | null;
  /** Null: everything (the system). */
  permissions: Permissions | null;
}

interface SystemIdentity {
  label: string;
}

let systemStorage: Promise<{
  getStore(): SystemIdentity | undefined;
  run<T>(store: SystemIdentity, work: () => T): T;
}> | null = null;

async function systemIdentities() {
  systemStorage ??= getAsyncLocalStorage().then((Storage) => new Storage<SystemIdentity>());
  return systemStorage;
}

/**
 * Runs `work` as the system: the plugin's endpoints called within it, in
 * process and without a request, skip the permission checks and are recorded
 * under `label`. S3 and every check of input still hold. For command-line tools
 * and jobs; a call that carries headers or a request is never the system's.
 */
export async function unsafeRunAsSystem<T>(label: string, work: () => Promise<T>): Promise<T> {
  return (await systemIdentities()).run({ label }, work);
}

/** The actor of this call: the system, or the signed-in user as the database has them. */
export async function findActor(ctx: Context): Promise<Actor | null> {
  const system = (await systemIdentities()).getStore();
  if (system && !ctx.request && !ctx.headers) {
    return {
      user: null,
      label: system.label,
      session: null,
      impersonator: null,
      permissions: null,
    };
  }
  if (!ctx.headers && !ctx.request) return null;
  const found = await findStoredSession(ctx);
  if (!found) return null;
  return actorOf(found.user as unknown as AdminUser, found.session);
}

/** A signed-in user as an actor, without permissions until they are looked up. */
export function actorOf(
  user: AdminUser,
  session: { id: string; token: string; impersonatedBy?: string | null },
): Actor {
  const { id, token, impersonatedBy = null } = session;
  return {
    user,
    label: labelOf(user),
    session: { id, token, impersonatedBy },
    impersonator: null,
    permissions: {},
  };
}

/**
 * The session of the request's cookie, from the store itself. Better Auth's own
 * helper would answer "nobody" when the database fails: an outage would look
 * like a sign-out (S9).
 */
async function findStoredSession(ctx: Context) {
  const { authCookies, internalAdapter, secret } = ctx.context;
  const token = await ctx.getSignedCookie(authCookies.sessionToken.name, secret);
  const found = token ? await internalAdapter.findSession(token) : null;
  if (!found || found.session.expiresAt.getTime() <= Date.now()) return null;
  // S4, also where a session was left behind: banned or disabled is nobody.
  return statusFlags(found.user as Partial<AdminUser>, new Date()).blocked ? null : found;
}

/** @throws 401 when nobody is signed in. */
export async function requireActor(ctx: Context): Promise<Actor> {
  const actor = await findActor(ctx);
  if (!actor) throw APIError.fromStatus("UNAUTHORIZED");
  return actor;
}

/**
 * The actor with all that they may do.
 * @throws 403 while impersonating (S5).
 */
export async function empoweredActor(
  ctx: Context,
  actor: Actor,
  options: ResolvedOptions,
): Promise<Actor> {
  if (!actor.user) return actor;
  if (actor.session?.impersonatedBy) throw refusal(CODES.NOT_WHILE_IMPERSONATING);
  const adapter = await currentAdapter(ctx);
  return { ...actor, permissions: await effectivePermissions(adapter, options, actor.user) };
}

/**
 * The actor as they are now, read inside the caller's transaction: banned, disabled
 * or demoted since the request began counts (S4).
 * @throws 401 when they may no longer act.
 */
export async function refreshActor(ctx: Context, actor: Actor): Promise<Actor> {
  if (!actor.user) return actor;
  const adapter = await currentAdapter(ctx);
  const user = await adapter.findOne<AdminUser>({
    model: "user",
    where: [{ field: "id", value: actor.user.id }],
  });
  if (!user || statusFlags(user, new Date()).blocked) throw APIError.fromStatus("UNAUTHORIZED");
  return { ...actor, user };
}

/** Fills in who is behind an impersonated session, for the log. */
export async function withImpersonator(ctx: Context, actor: Actor): Promise<Actor> {
  if (!actor.session?.impersonatedBy) return actor;
  const adapter = await currentAdapter(ctx);
  const user = await adapter.findOne<AdminUser>({
    model: "user",
    where: [{ field: "id", value: actor.session.impersonatedBy }],
  });
  return {
    ...actor,
    impersonator: user ?? { id: actor.session.impersonatedBy, name: "", email: "" },
  };
}
