import { createLoader, parseAsStringLiteral } from "nuqs/server";

export const userTabs = ["sessions", "roles", "activity"] as const;
export type UserTab = (typeof userTabs)[number];

/** The open tab, in the address; null means the first that the person may see. */
export const loadUserParams = createLoader({ tab: parseAsStringLiteral(userTabs) });
