import type { DBAdapter, Where } from "@better-auth/core/db/adapter";
import { splitNames } from "./names";
import { isShortSearch } from "./short-search";
import {
  type Activity,
  BAN_ENDS_SOON_DAYS,
  type RoleHolders,
  type TimeRange,
  type UserFigures,
  type UserSortField,
  type UserStatusFilter,
  userSortFields,
} from "./types";

/** The columns that a search may look into. */
export const userSearchFields = ["name", "email", "id"] as const;
export type UserSearchField = (typeof userSearchFields)[number];

/** The columns that a filter may name; a hidden one can't be probed (S9). */
export const userFilterFields = [
  "id",
  "name",
  "email",
  "emailVerified",
  "role",
  "banned",
  "banExpires",
  "isActive",
  "createdAt",
] as const;
export type UserFilterField = (typeof userFilterFields)[number];

export const userFilterOperators = [
  "eq",
  "ne",
  "lt",
  "lte",
  "gt",
  "gte",
  "in",
  "not_in",
  "contains",
  "starts_with",
  "ends_with",
] as const;
export type UserFilterOperator = (typeof userFilterOperators)[number];

export type FilterValue = string | number | boolean | Date | null | string[] | number[];

/** Which users. All its parts narrow: they are joined by AND. */
export interface UserNarrowing {
  /**
   * Literal and case-insensitive, in any of the fields. "Contains, in all three"
   * looks for one or two characters in name and e-mail only; an id must be them.
   */
  search?: {
    value: string;
    fields: readonly UserSearchField[];
    operator: "contains" | "starts_with" | "ends_with";
  };
  filters: readonly { field: UserFilterField; operator: UserFilterOperator; value: FilterValue }[];
  role?: string;
  /** What a user without a role of their own holds. */
  defaultRole: string;
  status?: UserStatusFilter;
  created?: TimeRange;
  /** Who was never active is in no range. */
  lastActive?: TimeRange;
}

/** A question for one page of the users who are left. */
export interface UserQuery extends UserNarrowing {
  sortBy: UserSortField | "id";
  sortDirection: "asc" | "desc";
  limit: number;
  offset: number;
  /** Only who comes behind this place in the order asked for; `offset` is 0 then. */
  after?: UserPosition;
}

/** A place in a sorted list: that of a user who may have moved or gone since. */
export interface UserPosition {
  /** What the list is sorted by, as the user had it; null for "never active". */
  key: string | Date | null;
  id: string;
}

/** The last user of a page: the next one begins after them. */
export interface UserCursor {
  createdAt: Date;
  id: string;
}

/** Who counts as an admin. */
export interface AdminQuery {
  roles: readonly string[];
  userIds: readonly string[];
  /** A user to leave out of the count. */
  excluding?: string;
  /** Counting stops here: the rules only ask "is there one", "are there two". */
  limit: number;
}

/** The roles whose holders are counted. */
export interface RoleHoldersQuery {
  roles: readonly string[];
  /** What a user without a role of their own holds. */
  defaultRole: string;
}

/** Rows are in the adapter's own shape: the routes turn them into DTOs. */
export interface UserRow {
  id: string;
  banned?: unknown;
  banExpires?: unknown;
  isActive?: unknown;
  [column: string]: unknown;
}

/**
 * Port: how users are found. The plugin brings a plain implementation for every
 * adapter; a host app brings a faster one for its database. Every method runs in
 * the transaction that is open around the caller.
 */
export interface UserDirectory {
  /**
   * The users who are left, newest first and of the same moment by id downwards,
   * without counting them: for whoever walks through all of them, page by page.
   */
  newestFirst(
    query: UserNarrowing,
    page: { limit: number; after?: UserCursor },
  ): Promise<UserRow[]>;
  find(query: UserQuery): Promise<{ users: UserRow[]; total: number; totalIsEstimate: boolean }>;
  /** Active, not banned, and admin by role or id. */
  countAdmins(query: AdminQuery): Promise<number>;
  /** One answer for each role asked about, in the same order. */
  countRoleHolders(query: RoleHoldersQuery): Promise<RoleHolders[]>;
  figures(): Promise<UserFigures>;
  /** The last so many days in UTC, today among them, oldest first. */
  activity(days: number): Promise<Activity>;
}

/** The last so many days in UTC, oldest first, as texts. */
export function lastDays(count: number, now = new Date()): string[] {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return Array.from({ length: count }, (_, index) =>
    new Date(today - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
}

/**
 * A directory gave up: the question would have taken longer than a person waits.
 * Nothing was found wrong with it; narrowed down it can be answered.
 */
export class SearchTooBroad extends Error {
  override name = "SearchTooBroad";

  constructor(options?: ErrorOptions) {
    super("This search takes too long on so many users", options);
  }
}

type Reader = Pick<DBAdapter, "findMany" | "count">;

const PAGE = 100;

/** The directory on nothing but Better Auth's adapter: correct anywhere, fast on small tables. */
export function adapterUserDirectory(
  reader: () => Promise<Reader>,
  defaultRole: string,
): UserDirectory {
  const now = () => new Date();

  async function* every(where: Where[]) {
    const adapter = await reader();
    for (let offset = 0; ; offset += PAGE) {
      const rows = await adapter.findMany<UserRow>({
        model: "user",
        where,
        limit: PAGE,
        offset,
        sortBy: { field: "id", direction: "asc" },
      });
      yield* rows;
      if (rows.length < PAGE) return;
    }
  }

  return {
    async find(query) {
      const found: UserRow[] = [];
      for await (const row of every(plainFilters(query))) {
        if (matches(row, query, now())) found.push(row);
      }
      const { after } = query;
      const place = after && { id: after.id, [query.sortBy]: after.key };
      const behind = found
        .sort((a, b) => compareUsers(a, b, query))
        .filter((row) => !place || compareUsers(row, place, query) > 0);
      return {
        users: behind.slice(query.offset, query.offset + query.limit),
        total: found.length,
        totalIsEstimate: false,
      };
    },

    async newestFirst(query, { limit, after }) {
      const found: UserRow[] = [];
      for await (const row of every(plainFilters(query))) {
        if (matches(row, query, now())) found.push(row);
      }
      const moment = (row: UserRow | UserCursor) =>
        new Date(row.createdAt as string | number | Date).getTime();
      const isAfter = (a: UserRow | UserCursor, b: UserRow | UserCursor) =>
        moment(a) === moment(b) ? a.id < b.id : moment(a) < moment(b);
      return found
        .filter((row) => !after || isAfter(row, after))
        .sort((a, b) => (isAfter(a, b) ? 1 : -1))
        .slice(0, limit);
    },

    async countAdmins(query) {
      let count = 0;
      for await (const row of every([])) {
        if (row.id === query.excluding || statusFlags(row, now()).blocked) continue;
        const names = splitNames(row.role as string | null);
        const held = names.length > 0 ? names : [defaultRole];
        if (query.userIds.includes(row.id) || held.some((name) => query.roles.includes(name))) {
          count += 1;
          if (count >= query.limit) break;
        }
      }
      return count;
    },

    async countRoleHolders(query) {
      const counts = new Map(query.roles.map((name) => [name, 0]));
      for await (const row of every([])) {
        const names = splitNames(row.role as string | null);
        for (const name of names.length > 0 ? names : [query.defaultRole]) {
          const count = counts.get(name);
          if (count !== undefined) counts.set(name, count + 1);
        }
      }
      return query.roles.map((name) => ({
        name,
        holders: counts.get(name) ?? 0,
        holdersIsEstimate: false,
      }));
    },

    async figures() {
      const adapter = await reader();
      const count = (model: string, where: Where[] = []) => adapter.count({ model, where });
      const live: Where = { field: "expiresAt", operator: "gt", value: now() };
      const week = new Date(Date.now() - 7 * 86_400_000);
      let banned = 0;
      for await (const row of every([{ field: "banned", value: true }])) {
        if (statusFlags(row, now()).banned) banned += 1;
      }
      return {
        users: await count("user"),
        usersIsEstimate: false,
        newThisWeek: await count("user", [{ field: "createdAt", operator: "gte", value: week }]),
        newThisWeekIsEstimate: false,
        activeSessions: await count("session", [live]),
        activeSessionsIsEstimate: false,
        banned,
        disabled: await count("user", [{ field: "isActive", value: false }]),
        openImpersonations: await count("session", [
          live,
          { field: "impersonatedBy", operator: "ne", value: null },
        ]),
      };
    },

    // Sessions that ended are gone, so sign-ins can't be counted from what is left.
    async activity(count) {
      const days = lastDays(count, now());
      const signUps = new Map(days.map((day) => [day, 0]));
      const since = new Date(`${days[0]}T00:00:00Z`);
      for await (const row of every([{ field: "createdAt", operator: "gte", value: since }])) {
        const day = new Date(row.createdAt as Date | string).toISOString().slice(0, 10);
        const known = signUps.get(day);
        if (known !== undefined) signUps.set(day, known + 1);
      }
      return {
        days: days.map((day) => ({ day, signUps: signUps.get(day) ?? 0, signIns: null })),
        signInsSince: null,
      };
    },
  };
}

/** Whether a ban or disabling is in force, whatever the row came from. */
export function statusFlags(
  row: { banned?: unknown; banExpires?: unknown; isActive?: unknown },
  now: Date,
) {
  const end = row.banExpires ? new Date(row.banExpires as string | number | Date) : null;
  const banned = row.banned === true && (end === null || end > now);
  const disabled = row.isActive === false;
  return { banned, disabled, blocked: banned || disabled };
}

/** When bans that "end soon" have ended. */
const banEndsSoonBefore = (now: Date) => new Date(now.getTime() + BAN_ENDS_SOON_DAYS * 86_400_000);

/** Whether a stored moment is in a range; none at all is in no range. */
function isWithin(moment: unknown, { from, before }: TimeRange) {
  if (!moment) return from === undefined && before === undefined;
  const date = new Date(moment as string | number | Date);
  return (from === undefined || date >= from) && (before === undefined || date < before);
}

function matches(row: UserRow, query: UserNarrowing, now: Date) {
  return (
    matchesSearch(row, query) &&
    matchesRoleAndStatus(row, query, now) &&
    isWithin(row.createdAt, query.created ?? {}) &&
    isWithin(row.lastActiveAt, query.lastActive ?? {})
  );
}

function plainFilters(query: UserNarrowing): Where[] {
  return query.filters.map(({ field, operator, value }) => ({ field, operator, value }) as Where);
}

function matchesSearch(row: UserRow, { search }: UserNarrowing) {
  if (!search) return true;
  const wanted = search.value.toLowerCase();
  const isShort = isShortSearch(search);
  return search.fields.some((field) => {
    if (isShort && field === "id") return row.id === search.value;
    const text = String(row[field] ?? "").toLowerCase();
    if (search.operator === "starts_with") return text.startsWith(wanted);
    if (search.operator === "ends_with") return text.endsWith(wanted);
    return text.includes(wanted);
  });
}

function matchesRoleAndStatus(row: UserRow, query: UserNarrowing, now: Date) {
  if (query.role) {
    const names = splitNames(row.role as string | null);
    if (!(names.length > 0 ? names : [query.defaultRole]).includes(query.role)) return false;
  }
  const { banned, disabled, blocked } = statusFlags(row, now);
  switch (query.status) {
    case undefined:
      return true;
    case "banned":
      return banned;
    case "ban-ends-soon":
      return banned && isWithin(row.banExpires, { before: banEndsSoonBefore(now) });
    case "disabled":
      return disabled;
    case "unverified":
      return row.emailVerified !== true;
    case "active":
      return !blocked;
  }
}

function compareUsers(a: UserRow, b: UserRow, query: UserQuery) {
  const direction = query.sortDirection === "asc" ? 1 : -1;
  const key = (row: UserRow) => {
    const value = row[query.sortBy];
    if (value instanceof Date) return value.getTime();
    if (query.sortBy === "createdAt" || query.sortBy === "lastActiveAt") {
      return value ? new Date(value as string).getTime() : Number.NEGATIVE_INFINITY;
    }
    return query.sortBy === "id" ? String(value) : String(value ?? "").toLowerCase();
  };
  const [left, right] = [key(a), key(b)];
  if (left !== right) return (left < right ? -1 : 1) * direction;
  return (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) * direction;
}

/** The sort keys that `list-users` takes. */
export const userSortKeys = [...userSortFields, "id"] as const;
