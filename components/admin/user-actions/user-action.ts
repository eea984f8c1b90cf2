import type { ActionUser } from "@/components/admin/user-actions/action-user";

/** Everything that can be done with one user on their page, each in a dialog of its own. */
export const userActions = [
  "impersonate",
  "roles",
  "sendInvitation",
  "sendPasswordLink",
  "sendVerification",
  "setPassword",
  "unban",
  "ban",
  "enable",
  "disable",
  "delete",
] as const;
export type UserAction = (typeof userActions)[number];

/** Why each action is out of reach for the person who is looking; null where it isn't. */
export type ActionReasons = Record<UserAction, string | null>;

/** What every action's dialog is given; each takes what it needs. */
export interface UserActionProps {
  user: ActionUser;
  /** The person who is looking is this user. */
  isSelf: boolean;
  /** A ban is in force. */
  banned: boolean;
  canListSessions: boolean;
  /** The id of a control that stays, for the focus where the opener goes with the change. */
  focusAfter: string;
  onClose: () => void;
}
