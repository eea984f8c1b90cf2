import { generateId } from "@better-auth/core/utils/id";
import { z } from "zod";
import { userTarget } from "../audit";
import { endSessions } from "../changes/access";
import { batchId, MAX_BULK, outcomeOf, preparation } from "../changes/change";
import { findPeopleOf, prepareSessionEnd } from "../changes/sessions";
import { reads, writes } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { pageLimit } from "../input";
import type { Operation } from "../operation";
import type { ResolvedOptions } from "../options";
import { readList } from "../read-replica";
import { isRefusal } from "../refusal";
import { findSessions, sessionCursor, sessionFilterShape } from "../session-query";
import { findSessionRows, toAdminSession } from "../sessions";
import type { AdminUser, ListedSession, SessionOutcome, SessionPerson } from "../types";

const listQuery = z
  .strictObject({
    ...sessionFilterShape,
    limit: pageLimit.optional().describe("At most 100; default: 50"),
    before: sessionCursor.optional(),
  })
  .optional();

const DEFAULT_PAGE = 50;

const revokeBody = z.strictObject({
  sessionIds: z
    .array(z.string().min(1).max(255))
    .min(1)
    .max(MAX_BULK)
    .describe("At most a hundred sessions' ids"),
  batchId,
});

/** Sessions of all users together. */
export const allSessionRoutes = (options: ResolvedOptions) => ({
  // Not `listSessions`: that is Better Auth's own name for the caller's own sessions.
  ...reads(options, "listAllSessions", "list-sessions", listQuery, {
    action: "session.listed_all",
    requires: {
      permission: "session:list",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_LIST_USERS_SESSIONS,
    },
    async run(operation, query) {
      const { limit = DEFAULT_PAGE, before: cursor, ...filter } = query ?? {};
      const { rows, nextCursor, people } = await readList(operation, async ({ adapter }) => {
        const page = await findSessions(adapter, filter, { limit, cursor });
        const people =
          page.rows.length > 0 ? await findPeopleOf({ adapter }, page.rows) : new Map();
        return { ...page, people };
      });
      const sessions: ListedSession[] = rows.map((row) => ({
        ...toAdminSession(row, operation.actor.session?.id),
        user: personOf(people.get(row.userId)),
        impersonator: personOf(people.get(row.impersonatedBy ?? "")),
      }));
      return { sessions, nextCursor, limit };
    },
  }),

  ...writes(options, "revokeUserSessionsById", "revoke-user-sessions-by-id", revokeBody, {
    action: "session.revoked",
    requires: endSessions.requires,
    mayDoNothing: true,
    async run(operation, { sessionIds, batchId: given }) {
      const batch = given ?? generateId(16);
      const ids = [...new Set(sessionIds)];
      const sessions = await findSessionRows(operation.adapter, ids);
      const people = await findPeopleOf(operation, [...sessions.values()]);
      const each: Operation = {
        ...operation,
        record: (event) => operation.record({ ...event, batchId: batch }),
      };
      const results: SessionOutcome[] = [];
      for (const id of ids) {
        const session = sessions.get(id);
        if (!session) {
          results.push({ sessionId: id, status: "refused", ...CODES.SESSION_NOT_FOUND });
          continue;
        }
        const prepared = await preparation(prepareSessionEnd(each, session, people));
        if (prepared instanceof Function) await prepared();
        else if (isRefusal(prepared)) {
          const holder = people.get(session.userId);
          const target = holder && userTarget(holder);
          operation.refuse({ target, error: prepared, batchId: batch });
        }
        results.push({ sessionId: id, ...outcomeOf(prepared) } as SessionOutcome);
      }
      return { batchId: batch, results };
    },
  }),
});

/** Of a user only what names them: the list asks for no permission to read users. */
function personOf(user: AdminUser | undefined): SessionPerson | null {
  return user ? { id: user.id, name: user.name, email: user.email, image: user.image } : null;
}
