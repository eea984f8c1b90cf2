import { userTarget } from "../audit";
import { userChanges } from "../audited-user";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { refusal } from "../refusal";
import { refuseLosingLastAdmin, refuseReachingUp } from "../safety-rules";
import { endAllAccess, liveSessions } from "../sessions";
import type { UserChange } from "./change";

/** Ends all of a user's sessions, and the impersonations that they are running. */
export const endSessions: UserChange<object> = {
  action: "session.revoked_all",
  requires: {
    permission: "session:revoke",
    error: CODES.YOU_ARE_NOT_ALLOWED_TO_REVOKE_USERS_SESSIONS,
  },
  async prepare(operation, user) {
    await refuseReachingUp(operation, user);
    return async () => {
      const ended = await liveSessions(operation.ctx, user.id);
      await operation.endAccess(user.id);
      await operation.record({
        target: userTarget(user),
        before: { sessions: ended.length },
        after: { sessions: 0 },
      });
      return user;
    };
  },
};

/** Deletes a user with all that is theirs; the audit log keeps their name. */
export const remove: UserChange<object> = {
  action: "user.removed",
  requires: { permission: "user:delete", error: CODES.YOU_ARE_NOT_ALLOWED_TO_DELETE_USERS },
  async prepare(operation, user) {
    if (user.id === operation.actor.user?.id) {
      throw refusal(CODES.YOU_CANNOT_REMOVE_YOURSELF, { status: "BAD_REQUEST" });
    }
    await refuseReachingUp(operation, user);
    await refuseLosingLastAdmin(operation, user, null);
    return async () => {
      // Now, for the sessions go with the user, and their ends on record.
      await endAllAccess(operation.ctx, [user.id]);
      await operation.ctx.context.internalAdapter.deleteUser(user.id);
      await operation.record({
        target: userTarget(user),
        before: userChanges(operation.ctx, user, {}).before,
      });
      return user;
    };
  },
};
