import { tryGetCurrentAuthEndpointContext } from "@better-auth/core/context";
import type { DBAdapter } from "@better-auth/core/db/adapter";
import { APIError } from "@better-auth/core/error";
import type { Context } from "./context";
import type { ResolvedOptions } from "./options";
import { redirectFromCallback, refuseBlocked } from "./sign-in-gate";
import type { AdminUser } from "./types";

/**
 * The adapter, with words for a session that the database would not take. A
 * sign-in reads the user, compares the password, and only then stores its
 * session; a ban or a removal that commits in between is caught by the session
 * guard or the foreign key, and would be answered as a failure of ours (500).
 * Not within a transaction: after an error nothing more can be read in it.
 */
export function explainRefusedSessions(adapter: DBAdapter, options: ResolvedOptions): DBAdapter {
  const create: DBAdapter["create"] = async (data) => {
    try {
      return await adapter.create(data);
    } catch (error) {
      if (data.model !== "session") throw error;
      throw (await refusalBehind(adapter, options, String(data.data.userId))) ?? error;
    }
  };
  return { ...adapter, create };
}

/** Why this user has no session to get; null where nothing about them explains it. */
async function refusalBehind(adapter: DBAdapter, options: ResolvedOptions, userId: string) {
  const ctx = tryGetCurrentAuthEndpointContext() as Context | undefined;
  if (!ctx) return null;
  const user = await adapter.findOne<AdminUser>({
    model: "user",
    where: [{ field: "id", value: userId }],
  });
  // As for somebody who never was.
  if (!user) {
    return new APIError("UNAUTHORIZED", {
      code: "INVALID_EMAIL_OR_PASSWORD",
      message: "Invalid email or password",
    });
  }
  try {
    await refuseBlocked(ctx, options, user);
    return null;
  } catch (refused) {
    return redirectFromCallback(ctx, refused);
  }
}
