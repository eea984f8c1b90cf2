import type { AuditAction } from "@/lib/extended-admin/audit";

export interface Wording {
  /** As in "Ada banned Grace". */
  done: string;
  /** As in "Ada tried to ban Grace". */
  attempt: string;
  /** Around the target's name, where it came about without anybody doing it. */
  byItself?: readonly [before: string, after: string];
  /** The sentence is complete without naming a target. */
  aboutNobody?: boolean;
}

/** Exhaustive: a new kind of event without words does not compile. */
const wordings: Record<AuditAction, Wording> = {
  "user.created": { done: "created the user", attempt: "create the user" },
  "user.updated": { done: "edited", attempt: "edit" },
  "user.role_set": { done: "changed the role of", attempt: "change the role of" },
  "user.banned": { done: "banned", attempt: "ban" },
  "user.unbanned": { done: "lifted the ban of", attempt: "lift the ban of" },
  "user.ban_expired": {
    done: "saw the end of the ban of",
    attempt: "see the end of the ban of",
    byItself: ["The ban of", "came to its end"],
  },
  "user.enabled": { done: "enabled the account of", attempt: "enable the account of" },
  "user.disabled": { done: "disabled the account of", attempt: "disable the account of" },
  "user.removed": { done: "deleted", attempt: "delete" },
  "user.password_set": { done: "set a new password for", attempt: "set a new password for" },
  "user.password_reset": {
    done: "chose a new password, by a mailed link, for",
    attempt: "choose a new password, by a mailed link, for",
  },
  "user.password_link_sent": {
    done: "had a link to choose a password sent to",
    attempt: "have a link to choose a password sent to",
  },
  "user.password_notice_sent": {
    done: "caused a message about a new password to",
    attempt: "send a message about a new password to",
  },
  "user.invited": { done: "invited", attempt: "invite" },
  "user.verification_sent": {
    done: "had a link to confirm an address sent to",
    attempt: "have a link to confirm an address sent to",
  },
  "user.read": { done: "looked at", attempt: "look at" },
  "user.listed": { done: "listed the users", attempt: "list the users", aboutNobody: true },
  "user.exported": { done: "exported users", attempt: "export users", aboutNobody: true },
  "account.changed": { done: "changed the account of", attempt: "change the account of" },
  "account.listed": {
    done: "listed the ways to sign in of",
    attempt: "list the ways to sign in of",
  },
  "account.unlinked": {
    done: "took a way to sign in from",
    attempt: "take a way to sign in from",
  },
  "note.listed": { done: "read the notes about", attempt: "read the notes about" },
  "note.created": { done: "wrote a note about", attempt: "write a note about" },
  "note.updated": { done: "changed a note about", attempt: "change a note about" },
  "note.deleted": { done: "deleted a note about", attempt: "delete a note about" },
  "session.listed": { done: "listed the sessions of", attempt: "list the sessions of" },
  "session.listed_all": {
    done: "listed all sessions",
    attempt: "list all sessions",
    aboutNobody: true,
  },
  "session.revoked": { done: "ended a session of", attempt: "end a session of" },
  "session.revoked_all": { done: "ended all sessions of", attempt: "end all sessions of" },
  "impersonation.started": { done: "began to impersonate", attempt: "impersonate" },
  "impersonation.stopped": {
    done: "stopped impersonating",
    attempt: "stop impersonating",
    byItself: ["The impersonation of", "was ended"],
  },
  "impersonation.expired": {
    done: "ran out of time impersonating",
    attempt: "go on impersonating",
    byItself: ["The impersonation of", "ran out of time"],
  },
  "role.created": { done: "created the role", attempt: "create the role" },
  "role.updated": { done: "changed the role", attempt: "change the role" },
  "role.deleted": { done: "deleted the role", attempt: "delete the role" },
  "role.read": { done: "looked at the role", attempt: "look at the role" },
  "role.listed": { done: "listed the roles", attempt: "list the roles", aboutNobody: true },
  "module.created": { done: "created the module", attempt: "create the module" },
  "module.updated": { done: "changed the module", attempt: "change the module" },
  "module.deleted": { done: "deleted the module", attempt: "delete the module" },
  "module.read": { done: "looked at the module", attempt: "look at the module" },
  "module.listed": {
    done: "listed the modules",
    attempt: "list the modules",
    aboutNobody: true,
  },
  "audit.listed": { done: "read the audit log", attempt: "read the audit log", aboutNobody: true },
  "audit.exported": {
    done: "exported the audit log",
    attempt: "export the audit log",
    aboutNobody: true,
  },
  "audit.pruned": {
    done: "archived old audit events",
    attempt: "archive old audit events",
    aboutNobody: true,
  },
  "audit.verified": {
    done: "began to verify the audit log",
    attempt: "verify the audit log",
    aboutNobody: true,
  },
  "panel.opened": {
    done: "opened the admin panel",
    attempt: "open the admin panel",
    aboutNobody: true,
  },
  "preference.set": {
    done: "arranged the panel",
    attempt: "arrange the panel",
    aboutNobody: true,
  },
};

/** Not a plain look-up: a stored action may be called "constructor". */
export function wordingOf(action: string): Wording | undefined {
  return Object.hasOwn(wordings, action) ? wordings[action as AuditAction] : undefined;
}

/** The actions this version of the panel has words for, as the filter offers them. */
export const knownActions = Object.keys(wordings) as AuditAction[];

/** "session.revoked_all" as "Session revoked all", for the filter. */
export function actionLabel(action: string) {
  const words = action.replaceAll(/[._]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
