import { userTarget } from "../audit";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import type { Operation } from "../operation";
import { problem } from "../refusal";
import { refuseReachingUp } from "../safety-rules";
import type { SessionRow } from "../sessions";
import type { AdminUser } from "../types";
import { findUsers } from "../users";

/** Whose the sessions are and who runs them, where they are impersonations; by id. */
export function findPeopleOf(
  from: Parameters<typeof findUsers>[0],
  sessions: readonly SessionRow[],
) {
  const ids = sessions.flatMap(({ userId, impersonatedBy }) => [userId, impersonatedBy ?? userId]);
  return findUsers(from, [...new Set(ids)]);
}

/**
 * Checks everything that could be refused (S1) and writes nothing.
 * @returns what ends the session and records it
 */
export async function prepareSessionEnd(
  operation: Operation,
  session: SessionRow,
  people: ReadonlyMap<string, AdminUser>,
): Promise<() => Promise<void>> {
  const holder = people.get(session.userId);
  if (!holder) throw problem("NOT_FOUND", CODES.USER_NOT_FOUND);
  await refuseReachingUp(operation, holder);
  // Ending somebody's impersonation acts on the person behind it as well.
  const behind = session.impersonatedBy ? people.get(session.impersonatedBy) : undefined;
  if (behind) await refuseReachingUp(operation, behind);
  return async () => {
    await operation.ctx.context.internalAdapter.deleteSession(session.token);
    await operation.record({
      target: userTarget(holder),
      before: { sessionId: session.id, impersonatedBy: session.impersonatedBy ?? null },
    });
  };
}
