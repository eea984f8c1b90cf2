import type { SecondaryStorage } from "@better-auth/core/db";
import type { DBAdapter } from "@better-auth/core/db/adapter";
import { BetterAuthError } from "@better-auth/core/error";
import type { BetterAuthOptions } from "better-auth";
import type { SessionRow } from "./sessions";

/** Reads a session with its user from the database, as they are now. */
export type ReadSession = (
  token: string,
) => Promise<{ session: SessionRow; user: Record<string, unknown> } | null>;

/**
 * A secondary storage that is safe to have sessions in: one that hands out none
 * which the database doesn't have, with its user, exactly so at that moment.
 */
export interface ConfirmedStorage extends SecondaryStorage {
  /** Called at the start, before anything is asked of it. */
  confirmBy(read: ReadSession): void;
}

/**
 * Lets a secondary storage in only where every rule of safety holds with it.
 * Better Auth believes its copies of sessions: one lives on after its row was
 * deleted or its transaction undone, and shows a banned user as they were. And
 * without rows in the database there is nothing that could be listed or ended.
 * @throws BetterAuthError naming the option that is wrong.
 */
export function admitSecondaryStorage(options: BetterAuthOptions, adapter: DBAdapter) {
  const { secondaryStorage, session, verification } = options;
  if (!secondaryStorage) return;
  const demand = (isMet: boolean, option: string, why: string) => {
    if (!isMet)
      throw new BetterAuthError(`extendedAdmin: with a secondaryStorage, ${option} ${why}`);
  };
  demand(
    session?.storeSessionInDatabase === true,
    "session.storeSessionInDatabase",
    "must be true: bans, session lists and revocation work on the rows.",
  );
  demand(
    !session?.preserveSessionInDatabase,
    "session.preserveSessionInDatabase",
    "must be off: the audit log keeps what ended, the table what lives.",
  );
  demand(
    verification?.storeInDatabase === true,
    "verification.storeInDatabase",
    "must be true: links are made, used and taken back together with the change they belong to.",
  );
  demand(
    isConfirmed(secondaryStorage),
    "secondaryStorage",
    "must confirm each session with the database (ConfirmedStorage): banned and signed-out people would stay in. For rate limits alone, use rateLimit.customStorage.",
  );
  (secondaryStorage as ConfirmedStorage).confirmBy((token) => readSession(adapter, token));
}

const isConfirmed = (storage: SecondaryStorage) =>
  typeof (storage as Partial<ConfirmedStorage>).confirmBy === "function";

async function readSession(adapter: DBAdapter, token: string) {
  const found = await adapter.findOne<SessionRow & { user: Record<string, unknown> | null }>({
    model: "session",
    where: [{ field: "token", value: token }],
    join: { user: true },
  });
  if (!found?.user) return null;
  const { user, ...session } = found;
  return { session, user };
}
