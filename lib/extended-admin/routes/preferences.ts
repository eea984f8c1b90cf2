import { z } from "zod";
import { reads, writes } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import type { Operation } from "../operation";
import type { ResolvedOptions } from "../options";
import { problem } from "../refusal";

/** Of one person: enough for a panel, too little to be used as a store for anything else. */
const MOST_KEYS = 40;
const LONGEST_VALUE = 20_000;

const key = z
  .string()
  .regex(/^[a-z][a-z0-9.-]{0,63}$/, "must be up to 64 small letters, digits, dots or -")
  .describe("What is remembered, such as `users.columns`");

const getQuery = z
  .strictObject({ prefix: z.string().max(64).optional().describe("Only keys that begin so") })
  .optional();

const setBody = z.strictObject({
  key,
  value: z.string().max(LONGEST_VALUE).nullable().describe("Any text; null forgets it"),
});

const mayOpenThePanel = {
  permission: "adminPanel:access",
  error: CODES.YOU_ARE_NOT_ALLOWED_TO_OPEN_THE_ADMIN_PANEL,
} as const;

interface PreferenceRow {
  id: string;
  userId: string;
  key: string;
  value: string;
}

/**
 * How a person has arranged the panel for themselves: their own only, so nobody
 * else is concerned and no right is changed. Refusals are on record, changes are
 * not: who widens a column does no privileged operation (S10).
 */
export const preferenceRoutes = (options: ResolvedOptions) => ({
  ...reads(options, "getPreferences", "get-preferences", getQuery, {
    action: "panel.opened",
    requires: mayOpenThePanel,
    async run(operation, query): Promise<{ preferences: Record<string, string> }> {
      const rows = await ownRows(operation);
      const wanted = rows.filter((row) => row.key.startsWith(query?.prefix ?? ""));
      return { preferences: Object.fromEntries(wanted.map((row) => [row.key, row.value])) };
    },
  }),

  ...writes(options, "setPreference", "set-preference", setBody, {
    action: "preference.set",
    requires: mayOpenThePanel,
    offRecord: true,
    async run(operation, { key: wanted, value }) {
      const { adapter, actor } = operation;
      // The system has no panel to arrange.
      if (!actor.user) throw problem("NOT_FOUND", CODES.USER_NOT_FOUND);
      const rows = await ownRows(operation);
      const stored = rows.find((row) => row.key === wanted);
      const where = stored ? [{ field: "id", value: stored.id }] : [];
      const updatedAt = new Date();
      if (value === null) {
        if (stored) await adapter.delete({ model: "panelPreference", where });
      } else if (stored) {
        await adapter.update({ model: "panelPreference", where, update: { value, updatedAt } });
      } else {
        if (rows.length >= MOST_KEYS) throw problem("BAD_REQUEST", CODES.TOO_MANY_PREFERENCES);
        const data = { userId: actor.user.id, key: wanted, value, updatedAt };
        await adapter.create({ model: "panelPreference", data });
      }
      return { success: true };
    },
  }),
});

async function ownRows({ adapter, actor }: Operation): Promise<PreferenceRow[]> {
  if (!actor.user) return [];
  return adapter.findMany<PreferenceRow>({
    model: "panelPreference",
    where: [{ field: "userId", value: actor.user.id }],
    limit: MOST_KEYS,
  });
}
