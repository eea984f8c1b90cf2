import "server-only";
import { type AuthContext, type BetterAuthPlugin, betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { openAPI } from "better-auth/plugins/open-api";
import { brand, mailPolicy, pluginOptions } from "@/lib/admin.config";
import { prismaAuditVerifier } from "@/lib/audit/prisma-audit-verifier";
import { type Database, prisma, replicaPrisma } from "@/lib/db/prisma";
import { env } from "@/lib/env";
import {
  type Access,
  extendedAdmin,
  type Mailer,
  type ReadReplica,
  type RoleHolder,
  selfService,
} from "@/lib/extended-admin";
import { appTransport, mailProblem } from "@/lib/mail/app-mail";
import { createMailer } from "@/lib/mail/mailer";
import { appRedis } from "@/lib/redis/app-redis";
import type { KeyValues } from "@/lib/redis/key-values";
import { sharedStorage } from "@/lib/redis/shared-storage";
import { directLookups } from "@/lib/users/prisma-direct-lookups";
import { prismaModuleDirectory } from "@/lib/users/prisma-module-directory";
import { prismaReadReplica } from "@/lib/users/prisma-read-replica";
import { prismaSessionVersions } from "@/lib/users/prisma-session-versions";
import { prismaUserDirectory } from "@/lib/users/prisma-user-directory";
import { ac, roles } from "./access";
import { bannedMessage } from "./banned-message";
import { cookiesInProcess } from "./cookies-in-process";
import { standingRouter } from "./standing-router";

export interface AuthSettings {
  database: Database;
  /** A replica of it that lists are read on. Default: there is none. */
  readReplica?: ReadReplica;
  secret: string;
  baseURL: string;
  adminUserIds: string[];
  /** Without one nothing is sent, and nothing that would need a message is offered. */
  mailer?: Mailer;
  /** Takes what goes on after the answer. Default: it runs by itself. */
  inBackground?: (work: Promise<unknown>) => void;
  /** Shared by all instances: rate limits and, where wanted, copies of sessions. Default: nothing is. */
  redis?: { values: KeyValues; sessions: boolean };
  /** Limit how often one address may ask. Default: in production only. */
  rateLimits?: boolean;
  /** More plugins beside the product's own. */
  plugins?: BetterAuthPlugin[];
}

/** How often, in seconds, a session in use is extended and its "last active" moves. */
const SESSION_UPDATE_AGE = 15 * 60;

/** Better Auth as the product runs it, on a given database: the app's and the tests'. */
export function createAuth({
  database,
  readReplica,
  secret,
  baseURL,
  adminUserIds,
  mailer,
  inBackground = () => {},
  redis,
  rateLimits,
  plugins = [],
}: AuthSettings) {
  const mail = mailer && !mailer.unavailable ? selfService(mailer, mailPolicy) : undefined;
  const administration = extendedAdmin({
    ...pluginOptions,
    bannedUserMessage: bannedMessage,
    ac,
    roles,
    adminUserIds,
    userDirectory: prismaUserDirectory(database),
    moduleDirectory: prismaModuleDirectory(database),
    readReplica,
    mailer,
    auditVerifier: prismaAuditVerifier(database),
  });
  const auth = betterAuth({
    appName: brand.name,
    secret,
    baseURL,
    database: directLookups(
      database,
      // The default, `transaction: false`, would make nothing atomic (S7).
      prismaAdapter(database, { provider: "postgresql", transaction: true }),
    ),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      requireEmailVerification: mailPolicy.requireVerifiedEmail,
      ...mail?.emailAndPassword,
    },
    emailVerification: {
      sendOnSignIn: mailPolicy.requireVerifiedEmail,
      ...mail?.emailVerification,
    },
    // Mail leaves after the answer: how long it takes would tell who has an account.
    advanced: { backgroundTasks: { handler: inBackground } },
    user: {
      additionalFields: {
        lastActiveAt: { type: "date", required: false, input: false },
      },
    },
    secondaryStorage:
      redis &&
      sharedStorage({
        values: redis.values,
        secret,
        sessionVersions: redis.sessions ? prismaSessionVersions(database) : undefined,
      }),
    rateLimit: { enabled: rateLimits },
    // The database has every session and every link, whatever there is beside it.
    verification: { storeInDatabase: true },
    session: {
      storeSessionInDatabase: true,
      updateAge: SESSION_UPDATE_AGE,
      // Reading a session must not write: pages can't set cookies while they render.
      deferSessionRefresh: true,
      // One's own sessions and password are managed at any age of the session.
      freshAge: 0,
    },
    // Cookie caching stays off: a banned user's cached session would live on (S4).
    telemetry: { enabled: false },
    plugins: [
      administration,
      // Typed as none: what they add is no part of the app's own API.
      ...(plugins as []),
      cookiesInProcess(),
    ],
  });
  const handler = standingRouter(auth);
  return {
    ...auth,
    handler,
    fetch: handler,
    /** What a user may do who was read just now (see the plugin's `accessOf`). */
    accessOf: async (user: RoleHolder): Promise<Access> =>
      administration.accessOf((await auth.$context) as unknown as AuthContext, user),
  };
}

export type Auth = ReturnType<typeof createAuth>;

let shared: Auth | undefined;

function sharedAuth(): Auth {
  if (mailPolicy.requireVerifiedEmail && mailProblem()) {
    throw new Error("mailPolicy.requireVerifiedEmail needs mail: set SMTP_URL and MAIL_FROM.");
  }
  const replica = replicaPrisma();
  shared ??= createAuth({
    database: prisma(),
    readReplica: replica && prismaReadReplica({ primary: prisma(), replica }),
    secret: env().BETTER_AUTH_SECRET,
    baseURL: env().BETTER_AUTH_URL,
    adminUserIds: env().ADMIN_USER_IDS,
    mailer: createMailer({ transport: appTransport(), baseURL: env().BETTER_AUTH_URL }),
    redis: appRedis(),
    // The API reference, at /api/auth/reference: for whoever develops, not for the world.
    plugins: process.env.NODE_ENV === "development" ? [openAPI()] : [],
  });
  return shared;
}

/** The app's instance. Made at first use, so that a build needs no environment. */
export const auth: Auth = new Proxy({} as Auth, {
  get: (_, property) => Reflect.get(sharedAuth(), property),
  has: (_, property) => Reflect.has(sharedAuth(), property),
});
