import "server-only";
import type { ConfirmedStorage, ReadSession } from "@/lib/extended-admin";
import type { KeyValues } from "./key-values";
import { type SessionCopies, type SessionVersions, sessionCopies } from "./session-copies";
import { throughOutages } from "./through-outages";

export interface SharedStorageSettings {
  values: KeyValues;
  secret: string;
  /** Keeps copies of sessions as well, of the versions that this says. Default: none. */
  sessionVersions?: SessionVersions;
}

/** Lists of a user's tokens; the database is asked instead, so there is never anything in them. */
const LIST = "active-sessions-";

/** Under what Better Auth would put copies of what the database has as well. */
const IN_THE_DATABASE = [LIST, "revoked-sessions-before-", "verification:"];

/** What a session's token looks like. */
const TOKEN = /^[\w-]{32}$/;

/**
 * Better Auth's secondary storage: counts for the rate limits of all instances
 * and, where wanted, holds copies of sessions. Nothing is kept here alone, and
 * of what Better Auth would have kept beside the database, nothing is taken:
 * it writes its copies before the commit and believes them without a question.
 */
export function sharedStorage(settings: SharedStorageSettings): ConfirmedStorage {
  const values = throughOutages(settings.values);
  const { secret, sessionVersions: versions } = settings;
  let copies: SessionCopies | undefined;
  return {
    confirmBy(read: ReadSession) {
      if (versions) copies = sessionCopies({ values, versions, read, secret });
    },
    async get(key) {
      if (key.startsWith(LIST)) return "[]";
      return TOKEN.test(key) ? ((await copies?.find(key)) ?? null) : null;
    },
    set(key) {
      if (TOKEN.test(key) || IN_THE_DATABASE.some((prefix) => key.startsWith(prefix))) return;
      // Better an error than something that is lost without a word.
      throw new Error(`The shared storage keeps rate limits and sessions, not "${key}".`);
    },
    delete(key) {
      // Not waited for: a transaction may be open, and the copy is worthless anyhow.
      if (TOKEN.test(key)) void copies?.forget(key);
    },
    getAndDelete: () => null,
    increment: (key, seconds) => values.increment(`limit:${key}`, seconds),
  };
}
