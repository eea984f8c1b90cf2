import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { safeJSONParse } from "@better-auth/core/utils/json";
import type { ReadSession } from "@/lib/extended-admin";
import type { KeyValues } from "./key-values";

/** How long a copy is kept at most, in seconds; whose session is gone, nobody asks for. */
const KEPT = 15 * 60;

/**
 * Which version of a session and of its user the database has now; null where it
 * has no such session. No promise at all where copies must not be used.
 */
export type SessionVersions = (token: string) => Promise<string | null> | undefined;

export interface SessionCopies {
  /** The session of a token as Better Auth wants it, or null: then the database has to be read. */
  find(token: string): Promise<string | null>;
  forget(token: string): Promise<void>;
}

interface Parts {
  values: KeyValues;
  versions: SessionVersions;
  read: ReadSession;
  secret: string;
}

/**
 * Copies of sessions with their users. Which copy counts is not theirs to say:
 * each is labelled with the versions of the two rows that it was made of, and
 * serves only while the database, asked every time, has these very versions.
 * So one that outlived its session, in whatever way that ended, is worth
 * nothing (S4), and nothing has to be cleared away for that to be true.
 *
 * Keys are made of tokens but don't tell them (S6), and a copy is sealed: who can
 * write to the storage can't make anybody into somebody else.
 */
export function sessionCopies({ values, versions, read, secret }: Parts): SessionCopies {
  const digest = (purpose: string, ...texts: string[]) =>
    createHmac("sha256", secret)
      .update(JSON.stringify([purpose, ...texts]))
      .digest("base64url");
  const keyOf = (token: string) => `session:${digest("session key", token)}`;
  const sealOf = (key: string, version: string, text: string) =>
    digest("session copy", key, version, text);

  /** What a copy says, if it is one of ours, of this session, and of this version. */
  function open(copy: string | null, key: string, version: string): string | null {
    const [seal = "", label = "", text = ""] = copy?.split("\n") ?? [];
    const right = sealOf(key, version, text);
    return label === version && isSame(seal, right) ? text : null;
  }

  async function keep(token: string, key: string, version: string): Promise<string | null> {
    const found = await read(token);
    if (!found) return null;
    const { token: _, ...session } = found.session;
    const kept = { session, user: found.user };
    const text = JSON.stringify(kept);
    // A name that looks like a date would come back as one: such are read, not kept.
    if (!isDeepStrictEqual(safeJSONParse(text), kept)) return null;
    const left = Math.floor((new Date(found.session.expiresAt).getTime() - Date.now()) / 1000);
    const seconds = Math.min(left, KEPT);
    if (seconds > 0) {
      await values.set(key, [sealOf(key, version, text), version, text].join("\n"), seconds);
    }
    return text;
  }

  return {
    async find(token) {
      const asked = versions(token);
      if (!asked) return null;
      const key = keyOf(token);
      // Both from the database itself, never a replica, and the version before the rows:
      // then whatever changes in between makes the copy worthless.
      const [version, copy] = await Promise.all([asked, values.get(key)]);
      if (version === null) {
        if (copy) await values.delete(key);
        return null;
      }
      const text = open(copy, key, version) ?? (await keep(token, key, version));
      return text && withToken(text, token);
    },
    forget: (token) => values.delete(keyOf(token)),
  };
}

function withToken(text: string, token: string) {
  const { session, user } = JSON.parse(text);
  return JSON.stringify({ session: { ...session, token }, user });
}

function isSame(given: string, right: string) {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
