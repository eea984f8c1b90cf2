import type { DBAdapter, Where } from "@better-auth/core/db/adapter";
import { z } from "zod";
import { auditActions, viewOf } from "./audit";
import { isoMoment } from "./input";
import type { AuditEventDetail, AuditEventView } from "./types";

export const identifier = z.string().min(1).max(255);

/** What narrows a list of events down; the parts are joined by AND. */
export const auditFilterShape = {
  actorId: identifier.optional().describe("Only what this user did"),
  targetId: identifier.optional().describe("Only what was done to this user or thing"),
  action: z.enum(auditActions).optional(),
  outcome: z.enum(["success", "denied", "failed"]).optional(),
  batchId: identifier.optional().describe("Only the events of one bulk operation"),
  impersonated: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional()
    .describe("Only what was done, or not done, while impersonating"),
  createdFrom: isoMoment.optional(),
  createdBefore: isoMoment.optional(),
};

/** Where the next page begins, as the page before gave it out. */
export const auditCursor = z
  .string()
  .regex(/^@?\d{1,15}$/, "must be a cursor that this endpoint gave out")
  .describe("nextCursor of the page before");

export type AuditFilter = Partial<z.output<z.ZodObject<typeof auditFilterShape>>>;

function conditionsOf(filter: AuditFilter): Where[] {
  const where: Where[] = (["actorId", "targetId", "action", "outcome", "batchId"] as const).flatMap(
    (field) => (filter[field] ? [{ field, value: filter[field] }] : []),
  );
  if (filter.impersonated !== undefined) {
    const operator = filter.impersonated ? "ne" : "eq";
    where.push({ field: "impersonatorId", operator, value: null });
  }
  if (filter.createdFrom) {
    where.push({ field: "createdAt", operator: "gte", value: filter.createdFrom });
  }
  if (filter.createdBefore) {
    where.push({ field: "createdAt", operator: "lt", value: filter.createdBefore });
  }
  return where;
}

/** One event with all that is kept of it; null where there is none with this id. */
export async function findEvent(
  adapter: Pick<DBAdapter, "findOne">,
  id: string,
): Promise<AuditEventDetail | null> {
  const row = await adapter.findOne<Record<string, unknown>>({
    model: "auditEvent",
    where: [{ field: "id", value: id }],
  });
  if (!row) return null;
  const { hash, prevHash } = row;
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  return { ...viewOf(row), hash: text(hash), prevHash: text(prevHash) };
}

/**
 * One page of events, newest first. Along the chain's numbers where the database
 * keeps a chain; where it keeps none, by time and by counting rows, so that an
 * event written meanwhile may shift a page.
 */
export async function findEvents(
  adapter: Pick<DBAdapter, "findMany">,
  filter: AuditFilter,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<{ events: AuditEventView[]; nextCursor: string | null }> {
  const where = conditionsOf(filter);
  const page = (rows: Record<string, unknown>[], next: (last: AuditEventView) => string | null) => {
    const events = rows.slice(0, limit).map(viewOf);
    const last = events.at(-1);
    return { events, nextCursor: rows.length > limit && last ? next(last) : null };
  };
  if (!cursor?.startsWith("@")) {
    const rows = await adapter.findMany<Record<string, unknown>>({
      model: "auditEvent",
      where: cursor ? [...where, { field: "seq", operator: "lt", value: Number(cursor) }] : where,
      sortBy: { field: "seq", direction: "desc" },
      limit: limit + 1,
    });
    if (rows.every(({ seq }) => seq !== null && seq !== undefined)) {
      return page(rows, ({ seq }) => seq);
    }
  }
  const offset = Number(cursor?.slice(1) ?? 0);
  const rows = await adapter.findMany<Record<string, unknown>>({
    model: "auditEvent",
    where,
    sortBy: { field: "createdAt", direction: "desc" },
    limit: limit + 1,
    offset,
  });
  return page(rows, () => `@${offset + limit}`);
}
