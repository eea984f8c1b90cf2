import { runWithTransaction } from "@better-auth/core/context";
import { generateId } from "@better-auth/core/utils/id";
import { getIP } from "better-auth/api";
import type { Actor } from "./actor";
import { type Context, currentAdapter } from "./context";
import { claimRecord, REPETITION } from "./repetitions";
import type { AuditEventView, AuditOutcome } from "./types";

/** Every kind of thing that goes on record. Past tense, `<what>.<happened>`. */
export const auditActions = [
  "user.created",
  "user.updated",
  "user.role_set",
  "user.banned",
  "user.unbanned",
  "user.ban_expired",
  "user.enabled",
  "user.disabled",
  "user.removed",
  "user.password_set",
  "user.password_reset",
  "user.password_link_sent",
  "user.password_notice_sent",
  "user.invited",
  "user.verification_sent",
  "user.read",
  "user.listed",
  "user.exported",
  "account.changed",
  "account.listed",
  "account.unlinked",
  "session.listed",
  "session.listed_all",
  "session.revoked",
  "session.revoked_all",
  "impersonation.started",
  "impersonation.stopped",
  "impersonation.expired",
  "role.created",
  "role.updated",
  "role.deleted",
  "role.read",
  "role.listed",
  "module.created",
  "module.updated",
  "module.deleted",
  "module.read",
  "module.listed",
  "note.listed",
  "note.created",
  "note.updated",
  "note.deleted",
  "audit.listed",
  "audit.exported",
  "audit.pruned",
  "audit.verified",
  "panel.opened",
  "preference.set",
] as const;
export type AuditAction = (typeof auditActions)[number];

export interface AuditTarget {
  type: "user" | "session" | "role" | "module";
  id: string;
  label?: string | null;
}

/** What an operation says of itself; who, when and from where is added here. */
export interface AuditEvent {
  action: AuditAction;
  target?: AuditTarget;
  reason?: string | null;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  batchId?: string | null;
}

/** Refusals and failures of one caller beyond these, in one minute, are not written. */
const EVENTS_A_MINUTE = 60;

/** Longest text kept of what a stranger can send (user agents, reasons, labels). */
const MAX_TEXT = 1_000;

const clip = (text: string | null | undefined) => (text ? text.slice(0, MAX_TEXT) : null);

/** How a person is named in the log, so that the entry outlives the account. */
export function labelOf(user: { name?: string | null; email?: string | null; id: string }) {
  return user.email ? `${user.name ?? ""} <${user.email}>`.trim() : user.id;
}

/** The target entry for a user. */
export function userTarget(user: { id: string; name?: string | null; email?: string | null }) {
  return { type: "user", id: user.id, label: labelOf(user) } satisfies AuditTarget;
}

/**
 * Of two versions of a row, the named fields that differ, as they were and as
 * they are. Nothing else of the row gets into the log.
 */
export function changesOf<Field extends string>(
  before: object,
  after: object,
  fields: readonly Field[],
) {
  const was = before as Record<string, unknown>;
  const is = after as Record<string, unknown>;
  const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : (value ?? null));
  // As text, for a host app's own field may hold a list.
  const differs = (field: Field) =>
    JSON.stringify(plain(was[field])) !== JSON.stringify(plain(is[field]));
  const changed = fields.filter(differs);
  return {
    before: Object.fromEntries(changed.map((field) => [field, plain(was[field])])),
    after: Object.fromEntries(changed.map((field) => [field, plain(is[field])])),
  };
}

/**
 * Writes one event in the transaction that is open around the caller. If it
 * can't be written, this throws and the operation rolls back with it (S7).
 */
export async function writeAuditEvent(
  ctx: Context,
  actor: Actor,
  outcome: AuditOutcome,
  event: AuditEvent,
) {
  const adapter = await currentAdapter(ctx);
  const headers = ctx.request?.headers ?? ctx.headers;
  const source = ctx.request ?? headers;
  await adapter.create({
    model: "auditEvent",
    data: {
      createdAt: new Date(),
      action: event.action,
      outcome,
      actorId: actor.user?.id ?? null,
      actorLabel: clip(actor.label),
      impersonatorId: actor.impersonator?.id ?? null,
      impersonatorLabel: actor.impersonator ? clip(labelOf(actor.impersonator)) : null,
      targetType: event.target?.type ?? null,
      targetId: clip(event.target?.id),
      targetLabel: clip(event.target?.label),
      reason: clip(event.reason),
      before: event.before ? JSON.stringify(event.before) : null,
      after: event.after ? JSON.stringify(event.after) : null,
      ipAddress: source ? getIP(source, ctx.context.options) : null,
      userAgent: clip(headers?.get("user-agent")),
      requestId: requestIdOf(headers),
      batchId: event.batchId ?? null,
    },
  });
}

/**
 * Records a refusal in a transaction of its own. Repetitions of the same
 * refusal, and floods by one caller, are left out: a denied caller must not be
 * able to fill the disk.
 */
export function recordDenial(ctx: Context, actor: Actor, event: AuditEvent) {
  return recordOnce(ctx, actor, "denied", event);
}

/**
 * Records that an operation failed through no fault of the caller's, in a
 * transaction of its own: the operation's has been rolled back. Repetitions are
 * left out as with refusals.
 */
export function recordFailure(ctx: Context, actor: Actor, event: AuditEvent) {
  return recordOnce(ctx, actor, "failed", event);
}

async function recordOnce(
  ctx: Context,
  actor: Actor,
  outcome: Exclude<AuditOutcome, "success">,
  event: AuditEvent,
) {
  const key = JSON.stringify([
    actor.user?.id,
    outcome,
    event.action,
    event.target?.id,
    event.after,
  ]);
  // In this process first: twenty at once find nothing in the table yet.
  const claim = actor.user ? claimRecord(ctx.context.adapter, key) : null;
  if (claim?.first === false) return;
  try {
    await runWithTransaction(ctx.context.adapter, async () => {
      if (actor.user && (await isRepetition(ctx, actor.user.id, event, outcome))) return;
      await writeAuditEvent(ctx, actor, outcome, event);
    });
  } catch (error) {
    claim?.forget();
    throw error;
  }
}

/** Whether another instance has recorded the same lately, or this caller has had too many. */
async function isRepetition(
  ctx: Context,
  actorId: string,
  event: AuditEvent,
  outcome: Exclude<AuditOutcome, "success">,
) {
  const adapter = await currentAdapter(ctx);
  const lately = [
    { field: "actorId", value: actorId },
    { field: "outcome", value: outcome },
    { field: "createdAt", operator: "gt" as const, value: new Date(Date.now() - REPETITION) },
  ];
  const same = await adapter.findMany({
    model: "auditEvent",
    where: [
      ...lately,
      { field: "action", value: event.action },
      { field: "targetId", value: clip(event.target?.id) },
      { field: "after", value: event.after ? JSON.stringify(event.after) : null },
    ],
    limit: 1,
  });
  if (same.length > 0) return true;
  return (await adapter.count({ model: "auditEvent", where: lately })) >= EVENTS_A_MINUTE;
}

/** The caller's own request id if it is a plausible one, else a new one. */
function requestIdOf(headers: Headers | null | undefined) {
  const given = headers?.get("x-request-id");
  return given && /^[\w.:-]{1,128}$/.test(given) ? given : generateId(16);
}

/** A stored row as readers get it; a field that can't be read becomes null. */
export function viewOf(row: Record<string, unknown>): AuditEventView {
  const text = (field: string) => (typeof row[field] === "string" ? row[field] : null);
  const json = (field: string) => {
    try {
      const value: unknown = JSON.parse(text(field) ?? "null");
      return value && typeof value === "object" ? (value as Record<string, unknown>) : null;
    } catch {
      return null;
    }
  };
  return {
    id: String(row.id),
    seq: row.seq === null || row.seq === undefined ? null : String(row.seq),
    createdAt: new Date(row.createdAt as Date | string),
    action: text("action") ?? "unknown",
    outcome: (text("outcome") ?? "failed") as AuditOutcome,
    actorId: text("actorId"),
    actorLabel: text("actorLabel") ?? "unknown",
    impersonatorId: text("impersonatorId"),
    impersonatorLabel: text("impersonatorLabel"),
    targetType: text("targetType"),
    targetId: text("targetId"),
    targetLabel: text("targetLabel"),
    reason: text("reason"),
    before: json("before"),
    after: json("after"),
    ipAddress: text("ipAddress"),
    userAgent: text("userAgent"),
    requestId: text("requestId"),
    batchId: text("batchId"),
  };
}
