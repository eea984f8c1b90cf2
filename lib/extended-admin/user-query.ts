import { z } from "zod";
import { isoMoment } from "./input";
import type { ResolvedOptions } from "./options";
import { userStatusFilters } from "./types";
import { type UserNarrowing, userSearchFields } from "./user-directory";

/** What narrows a list of users down; the parts are joined by AND. */
export const userFilterShape = {
  search: z.string().max(200).optional().describe("Text to find in name, e-mail and id"),
  role: z.string().max(100).optional().describe("Only holders of this role"),
  status: z.enum(userStatusFilters).optional().describe("Only users in this state"),
  createdFrom: isoMoment.optional().describe("Only who was created at this moment or later"),
  createdBefore: isoMoment.optional().describe("Only who was created before this moment"),
  lastActiveFrom: isoMoment.optional().describe("Only who was last active then or later"),
  lastActiveBefore: isoMoment.optional().describe("Only who was last active before then"),
};

export type UserFilterInput = Partial<z.output<z.ZodObject<typeof userFilterShape>>>;

/** The directory's question out of an endpoint's parameters. */
export function narrowingOf(query: UserFilterInput, options: ResolvedOptions): UserNarrowing {
  const search = query.search?.trim();
  return {
    search: search ? { value: search, fields: userSearchFields, operator: "contains" } : undefined,
    filters: [],
    role: query.role?.trim().toLowerCase() || undefined,
    defaultRole: options.defaultRole,
    status: query.status,
    created: { from: query.createdFrom, before: query.createdBefore },
    lastActive: { from: query.lastActiveFrom, before: query.lastActiveBefore },
  };
}
