/**
 * What the plugin's endpoints hand out. Dates are `Date` on the server and
 * after the client's own parsing; nothing in here is a secret.
 */

/** Actions by resource, such as `{ user: ["list", "ban"] }`. */
export type Permissions = Record<string, readonly string[]>;

/** A user as admins see one. */
export interface AdminUser {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image?: string | null;
  createdAt: Date;
  updatedAt: Date;
  /** One or more role names, comma-separated. */
  role?: string | null;
  banned?: boolean | null;
  banReason?: string | null;
  /** End of the ban; null while banned means permanent. */
  banExpires?: Date | null;
  isActive: boolean;
  /** Newest sign-in or session refresh, where the host app records it. */
  lastActiveAt?: Date | null;
}

/** A session without its secret (S6). `current` marks the caller's own. */
export interface AdminSession {
  /** The id again, where Better Auth's own clients look for it; it signs nobody in. */
  token: string;
  id: string;
  userId: string;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date;
  ipAddress?: string | null;
  userAgent?: string | null;
  impersonatedBy?: string | null;
  impersonationReason?: string | null;
  current: boolean;
}

/** Who somebody is, as far as a list of sessions says it. */
export type SessionPerson = Pick<AdminUser, "id" | "name" | "email" | "image">;

/** A session among those of all users: with whose it is, and who is behind it. */
export interface ListedSession extends AdminSession {
  /** Null where the user is gone. */
  user: SessionPerson | null;
  impersonator: SessionPerson | null;
}

/** A ban that is in force. */
export interface UserBan {
  reason: string | null;
  /** Null: permanent. */
  expires: Date | null;
  /** When, and by whom; null where the audit log doesn't say (any more). */
  since: Date | null;
  by: { id: string | null; label: string } | null;
}

/** A way to sign in, without what a provider handed out for it (S6). */
export interface LinkedAccount {
  id: string;
  /** "credential" is the password. */
  providerId: string;
  /** The user's id at the provider. */
  accountId: string;
  createdAt: Date;
  updatedAt: Date;
  scopes: string[];
  /** False for an entry whose password was never set. */
  signsIn: boolean;
}

/** What a member of staff wrote about a user. */
export interface UserNote {
  id: string;
  userId: string;
  /** Null where the system wrote it. */
  authorId: string | null;
  /** Kept when the author is deleted. */
  authorLabel: string;
  text: string;
  createdAt: Date;
  editedAt: Date | null;
  /** Written by the caller. */
  own: boolean;
}

/** A time when staff were signed in as the caller. */
export interface StaffAccess {
  id: string;
  startedAt: Date;
  /** Null while it lasts. */
  endedAt: Date | null;
  /** The name, where the options show it. */
  by: string | null;
}
/** The states that a user can be in. */
export type UserStatus = "active" | "banned" | "disabled" | "unverified";

/** The states a user list can be narrowed to. */
export const userStatusFilters = [
  "active",
  "banned",
  "ban-ends-soon",
  "disabled",
  "unverified",
] as const satisfies readonly (UserStatus | "ban-ends-soon")[];
export type UserStatusFilter = (typeof userStatusFilters)[number];

/** A ban "ends soon" when its end is at most this many days away. */
export const BAN_ENDS_SOON_DAYS = 7;

/** From one moment on, and before another; either may be missing. */
export interface TimeRange {
  from?: Date;
  before?: Date;
}

/** The columns a user list can be ordered by. */
export const userSortFields = ["name", "email", "createdAt", "lastActiveAt"] as const;
export type UserSortField = (typeof userSortFields)[number];

/** One page of users. */
export interface UserPage {
  users: AdminUser[];
  /** Matches in all: exact up to 10,000, an estimate above. */
  total: number;
  totalIsEstimate: boolean;
  /** `cursor` of the page behind this one; null where there is none. */
  nextCursor: string | null;
  /** `cursor` of the page before this one; null where there is none. */
  previousCursor: string | null;
}

export type AuditOutcome = "success" | "denied" | "failed";

/** An audit event as read back. `before` and `after` hold the changed fields only. */
export interface AuditEventView {
  id: string;
  /** Place in the chain, as decimal text; null where the database keeps no chain. */
  seq: string | null;
  createdAt: Date;
  action: string;
  outcome: AuditOutcome;
  actorId: string | null;
  actorLabel: string;
  impersonatorId: string | null;
  impersonatorLabel: string | null;
  targetType: string | null;
  targetId: string | null;
  targetLabel: string | null;
  reason: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  ipAddress: string | null;
  userAgent: string | null;
  requestId: string | null;
  /** What the events of one bulk operation have in common. */
  batchId: string | null;
}

/** One event with its links in the chain; null where the database keeps none. */
export interface AuditEventDetail extends AuditEventView {
  hash: string | null;
  prevHash: string | null;
}

/** A role that can be assigned, and whether the caller may. */
export interface AssignableRole {
  name: string;
  source: "built-in" | "dynamic";
  description: string | null;
  permissions: Permissions;
  /** Permissions of this role that the caller lacks; empty means "may assign". */
  missing: string[];
}

/** How many users hold a role, banned and disabled ones too. */
export interface RoleHolders {
  name: string;
  /** Exact up to 10,000, an estimate above. */
  holders: number;
  holdersIsEstimate: boolean;
}

/** What became of one user in a bulk operation. */
export type BulkOutcome = { userId: string } & (
  | { status: "done" | "unchanged" }
  | { status: "refused"; code: string; message: string }
);

/** What became of one line of an import; in a dry run, what would. */
export type ImportOutcome = {
  email: string;
} /** Created; or somebody with this e-mail exists already. */ & (
  | { status: "done" | "unchanged" }
  | { status: "refused"; code: string; message: string }
);

/** What became of one session where several were to end. */
export type SessionOutcome = { sessionId: string } & (
  | { status: "done" }
  | { status: "refused"; code: string; message: string }
);

/** Counts of people and sessions; those that can be large may be estimates. */
export interface UserFigures {
  users: number;
  usersIsEstimate: boolean;
  newThisWeek: number;
  newThisWeekIsEstimate: boolean;
  activeSessions: number;
  activeSessionsIsEstimate: boolean;
  banned: number;
  disabled: number;
  openImpersonations: number;
}

/** How many came on a day, and how many signed in. */
export interface ActivityDay {
  /** In UTC: 2026-11-22. */
  day: string;
  /** Accounts made that day, by whomever. */
  signUps: number;
  /** Impersonations are none. Null where nobody counted. */
  signIns: number | null;
}

/** The last days, oldest first, the last of them not over yet. */
export interface Activity {
  days: ActivityDay[];
  /** The first day whose sign-ins were counted; null where the database counts none. */
  signInsSince: string | null;
}

/** The figures of the panel's first page. */
export interface Overview extends UserFigures {
  /** Active, not banned, and admin-capable; counted up to 2. */
  admins: number;
}
