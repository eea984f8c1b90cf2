import { changesOf } from "./audit";
import type { Context } from "./context";

/** The fields of a user that the log shows, beside those that the host app added. */
export const auditedUserFields = [
  "name",
  "email",
  "emailVerified",
  "image",
  "phoneNumber",
  "phoneNumberVerified",
  "role",
  "banned",
  "banReason",
  "banExpires",
  "isActive",
] as const;

/** In the place of a value that Better Auth never hands out. */
const KEPT_BACK = "(kept back)";

/** Longest text kept of a host app's own field; the log can't be emptied again. */
const MAX_TEXT = 1_000;

/**
 * What an operation changed about a user, the host app's own fields included.
 * Of a field that is never returned only that it changed is on record.
 */
export function userChanges({ context }: Context, before: object, after: object) {
  const extra = Object.entries(context.options.user?.additionalFields ?? {}).filter(
    ([, field]) => field.input !== false,
  );
  const names: string[] = [...auditedUserFields, ...extra.map(([name]) => name)];
  const changes = changesOf(before, after, names);
  for (const side of [changes.before, changes.after]) {
    for (const [name, { returned }] of extra) {
      const value = side[name] ?? null;
      if (value === null) continue;
      if (returned === false) side[name] = KEPT_BACK;
      else if (JSON.stringify(value).length > MAX_TEXT) {
        side[name] = `${JSON.stringify(value).slice(0, MAX_TEXT)}…`;
      }
    }
  }
  return changes;
}
