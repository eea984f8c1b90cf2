import type { Permission } from "@/lib/admin.config";

/** What can be done to many users at once, in the order of the buttons. */
export const bulkActions = [
  "ban",
  "unban",
  "disable",
  "enable",
  "addRole",
  "removeRole",
  "endSessions",
  "remove",
] as const;
export type BulkAction = (typeof bulkActions)[number];

/** Why each action is out of reach for the person who is looking; null where it isn't. */
export type BulkReasons = Record<BulkAction, string | null>;

interface Wording {
  permission: Permission;
  /** On the button in the bar. */
  button: string;
  /** What is done, around "37 users": "Ban 37 users?". */
  verb: readonly [before: string, after: string];
  /** The same while it is going on: "Banning 37 users". */
  doing: readonly [before: string, after: string];
  /** What became of those it was done to: "37 banned". */
  done: string;
  /** What will happen, in a sentence. */
  consequence: string;
  destructive?: boolean;
}

export const wordings: Record<BulkAction, Wording> = {
  ban: {
    permission: "user:ban",
    button: "Ban",
    verb: ["Ban", ""],
    doing: ["Banning", ""],
    done: "banned",
    consequence:
      "All their sessions end at once, and signing in is refused until the ban ends or somebody lifts it. Who is banned already gets this ban instead.",
    destructive: true,
  },
  unban: {
    permission: "user:ban",
    button: "Lift ban",
    verb: ["Lift the bans of", ""],
    doing: ["Lifting the bans of", ""],
    done: "free of a ban",
    consequence: "They can sign in again at once. Sessions that a ban ended stay ended.",
  },
  disable: {
    permission: "user:disable",
    button: "Disable",
    verb: ["Disable", ""],
    doing: ["Disabling", ""],
    done: "disabled",
    consequence:
      "All their sessions end at once, and signing in is refused until they are enabled.",
    destructive: true,
  },
  enable: {
    permission: "user:enable",
    button: "Enable",
    verb: ["Enable", ""],
    doing: ["Enabling", ""],
    done: "enabled",
    consequence: "They can sign in again at once, unless they are banned as well.",
  },
  addRole: {
    permission: "user:set-role",
    button: "Add role",
    verb: ["Add a role to", ""],
    doing: ["Adding a role to", ""],
    done: "given the role",
    consequence: "They keep the roles they have.",
  },
  removeRole: {
    permission: "user:set-role",
    button: "Remove role",
    verb: ["Remove a role from", ""],
    doing: ["Removing a role from", ""],
    done: "without the role now",
    consequence:
      "They keep their other roles; who has none left gets the default role. Impersonations that they are running end.",
    destructive: true,
  },
  endSessions: {
    permission: "session:revoke",
    button: "End sessions",
    verb: ["End all sessions of", ""],
    doing: ["Ending all sessions of", ""],
    done: "signed out everywhere",
    consequence: "They are signed out everywhere and can sign in again.",
    destructive: true,
  },
  remove: {
    permission: "user:delete",
    button: "Delete",
    verb: ["Delete", "for good"],
    doing: ["Deleting", ""],
    done: "deleted",
    consequence:
      "Their accounts, sessions and sign-in details are deleted. This cannot be undone; the audit log keeps their names.",
    destructive: true,
  },
};

/** A wording's two parts around whom it is about. */
export function around([before, after]: readonly [string, string], whom: string) {
  return [before, whom, after].filter(Boolean).join(" ");
}
