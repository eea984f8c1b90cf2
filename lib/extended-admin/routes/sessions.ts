import { createAuthEndpoint } from "better-auth/api";
import { z } from "zod";
import { requireActor } from "../actor";
import { endSessions } from "../changes/access";
import { changesUser } from "../changes/change";
import { findPeopleOf, prepareSessionEnd } from "../changes/sessions";
import { documented, readsByPost, writes } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { userId } from "../input";
import type { ResolvedOptions } from "../options";
import { problem } from "../refusal";
import { findSessionRow, liveSessions, toAdminSession } from "../sessions";

const handle = z.string().min(1).max(255);

const revokeBody = z
  .strictObject({
    sessionId: handle.optional().describe("The session's id"),
    sessionToken: handle.optional().describe("The session's id or token, for compatibility"),
  })
  .refine(({ sessionId, sessionToken }) => Boolean(sessionId) !== Boolean(sessionToken), {
    path: ["sessionId"],
    message: "give either sessionId or sessionToken",
  });

const onUser = z.strictObject({ userId });

export const sessionRoutes = (options: ResolvedOptions) => ({
  ...readsByPost(options, "listUserSessions", "list-user-sessions", onUser, {
    action: "session.listed",
    requires: {
      permission: "session:list",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_LIST_USERS_SESSIONS,
    },
    target: (input) => ({ type: "user", id: input.userId }),
    async run({ ctx, actor }, input) {
      const rows = await liveSessions(ctx, input.userId);
      return { sessions: rows.map((row) => toAdminSession(row, actor.session?.id)) };
    },
  }),

  ...writes(options, "revokeUserSession", "revoke-user-session", revokeBody, {
    action: "session.revoked",
    requires: endSessions.requires,
    async run(operation, input) {
      const named = input.sessionId ?? input.sessionToken ?? "";
      const session = await findSessionRow(operation.ctx, named);
      if (!session) throw problem("NOT_FOUND", CODES.SESSION_NOT_FOUND);
      const people = await findPeopleOf(operation, [session]);
      const end = await prepareSessionEnd(operation, session, people);
      await end();
      return { success: true };
    },
  }),

  ...changesUser(options, "revokeUserSessions", "revoke-user-sessions", {}, endSessions, () => ({
    success: true,
  })),
});

const ownRevokeBody = z.strictObject({ sessionId: handle });

/**
 * One's own sessions, for an account page: without tokens, and at any age of
 * the current one. Needs no permission but a session.
 */
export const ownSessionRoutes = () => ({
  listMySessions: createAuthEndpoint(
    "/extended-admin/list-my-sessions",
    {
      method: "GET",
      metadata: documented("list-my-sessions", "listMySessions", "Needs a session."),
    },
    async (ctx) => {
      const actor = await requireActor(ctx);
      const rows = actor.user ? await liveSessions(ctx, actor.user.id) : [];
      return {
        sessions: rows
          // Who helps whom is told by the audit log, not by this list.
          .filter((row) => !row.impersonatedBy || row.id === actor.session?.id)
          .map((row) => toAdminSession(row, actor.session?.id)),
      };
    },
  ),

  revokeMySession: createAuthEndpoint(
    "/extended-admin/revoke-my-session",
    {
      method: "POST",
      body: ownRevokeBody,
      metadata: documented("revoke-my-session", "revokeMySession", "Needs a session."),
    },
    async (ctx) => {
      const actor = await requireActor(ctx);
      const session = await findSessionRow(ctx, ctx.body.sessionId);
      // Somebody else's session is as unknown as one that never was.
      const own = session && session.userId === actor.user?.id && !session.impersonatedBy;
      if (!own) throw problem("NOT_FOUND", CODES.SESSION_NOT_FOUND);
      await ctx.context.internalAdapter.deleteSession(session.token);
      return { success: true };
    },
  ),
});
