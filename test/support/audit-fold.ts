import { deepStrictEqual as equal } from "node:assert";
import type pg from "pg";
import { auditedUserFields } from "@/lib/extended-admin/audited-user";
import { splitNames } from "@/lib/extended-admin/names";

type Fields = Record<string, unknown>;

/** What the audit log speaks of, as it is stored or as the log says that it must be. */
export interface AuditedState {
  /** The audited fields of each user, by id. */
  users: Map<string, Fields>;
  /** Permissions and description of each dynamic role, by name. */
  roles: Map<string, Fields>;
  /** Ids of the impersonated sessions there are. */
  impersonations: Set<string>;
}

export interface StoredEvent {
  seq: string;
  action: string;
  outcome: string;
  targetId: string | null;
  before: string | null;
  after: string | null;
  requestId: string | null;
}

/** As JSON has it, which is how events hold values. */
const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : (value ?? null));

const userOf = (row: Fields): Fields =>
  Object.fromEntries(auditedUserFields.map((field) => [field, plain(row[field])]));

export async function readState(sql: pg.Pool): Promise<AuditedState> {
  const users = await sql.query<Fields & { id: string }>('SELECT * FROM "user"');
  const roles = await sql.query<{ name: string; permissions: string; description: string | null }>(
    'SELECT name, permissions, description FROM "globalRole"',
  );
  const sessions = await sql.query<{ id: string }>(
    'SELECT id FROM "session" WHERE "impersonatedBy" IS NOT NULL',
  );
  return {
    users: new Map(users.rows.map((row) => [row.id, userOf(row)])),
    roles: new Map(
      roles.rows.map(({ name, permissions, description }) => [
        name,
        { permissions: JSON.parse(permissions), description },
      ]),
    ),
    impersonations: new Set(sessions.rows.map(({ id }) => id)),
  };
}

/** Every event, oldest first. */
export async function readEvents(sql: pg.Pool): Promise<StoredEvent[]> {
  const { rows } = await sql.query<StoredEvent>(
    `SELECT seq::text, action, outcome, "targetId", "before", "after", "requestId"
       FROM "auditEvent" AS e ORDER BY e.seq`,
  );
  return rows;
}

/**
 * Carries a state along a log: each success is done again, on paper.
 * @throws AssertionError at the first event whose "before" is not what the log
 *   has led to: something was changed and not recorded, or recorded and not done.
 */
export function foldEvents(start: AuditedState, events: readonly StoredEvent[]): AuditedState {
  const state: AuditedState = {
    users: new Map(start.users),
    roles: new Map(start.roles),
    impersonations: new Set(start.impersonations),
  };
  for (const event of events) {
    if (event.outcome === "success") apply(state, event);
  }
  return state;
}

function apply(state: AuditedState, event: StoredEvent) {
  const at = `event ${event.seq}, ${event.action} of ${event.targetId} (${event.requestId})`;
  const before: Fields = JSON.parse(event.before ?? "{}");
  const after: Fields = JSON.parse(event.after ?? "{}");
  const [kind] = event.action.split(".");
  if (kind === "user") applyToUser(state, event, before, after, at);
  if (kind === "role") applyToRole(state, before, after, at);
  if (event.action === "impersonation.started") state.impersonations.add(String(after.sessionId));
  else if (kind === "impersonation") {
    const known = state.impersonations.delete(String(before.sessionId));
    equal(known, true, `${at} ends a session that is not open`);
  }
}

function applyToUser(
  { users }: AuditedState,
  { action, targetId }: StoredEvent,
  before: Fields,
  after: Fields,
  at: string,
) {
  const id = targetId ?? "";
  const known = users.get(id);
  if (action === "user.created") {
    equal(known, undefined, `${at}: the user was there before`);
    users.set(id, userOf(after));
    return;
  }
  equal(known !== undefined, true, `${at}: there is no such user`);
  const was = Object.fromEntries(Object.keys(before).map((field) => [field, known?.[field]]));
  equal(before, was, `${at}: "before" is not what the log has led to`);
  if (action === "user.removed") {
    // A removal tells the whole user.
    equal(userOf(before), known, `${at}: "before" is not all that there was`);
    users.delete(id);
    return;
  }
  users.set(id, { ...known, ...after });
}

function applyToRole({ users, roles }: AuditedState, before: Fields, after: Fields, at: string) {
  const detail = ({ permissions, description = null }: Fields) => ({ permissions, description });
  const [from, to] = [before.name, after.name] as [string | undefined, string | undefined];
  equal(
    from === undefined ? undefined : detail(before),
    from && roles.get(from),
    `${at}: "before"`,
  );
  if (from !== undefined) roles.delete(from);
  if (to === undefined) return;
  equal(roles.has(to), false, `${at}: the role was there before`);
  roles.set(to, detail(after));
  if (from === undefined || from === to) return;
  // A renamed role takes its holders along.
  for (const [id, user] of users) {
    const names = splitNames(user.role as string | null);
    if (!names.includes(from)) continue;
    const role = names.map((name) => (name === from ? to : name)).join(",");
    users.set(id, { ...user, role });
  }
}
