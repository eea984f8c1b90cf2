import { createLoader, parseAsInteger, parseAsStringLiteral } from "nuqs/server";

export const userTabs = ["profile", "sessions", "accounts", "roles", "activity", "notes"] as const;
export type UserTab = (typeof userTabs)[number];

/** Whether the user's activity is what happened to them, or what they did. */
export const activitySides = ["about", "by"] as const;
export type ActivitySide = (typeof activitySides)[number];

/** The open tab, in the address, and what is seen of it. */
export const loadUserParams = createLoader({
  tab: parseAsStringLiteral(userTabs).withDefault("profile"),
  events: parseAsStringLiteral(activitySides).withDefault("about"),
  /** How many of the newest notes are left out. */
  from: parseAsInteger.withDefault(0),
});
