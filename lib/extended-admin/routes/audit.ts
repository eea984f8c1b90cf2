import type { Where } from "@better-auth/core/db/adapter";
import { z } from "zod";
import { auditActions, viewOf } from "../audit";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { pageLimit } from "../input";
import { reads } from "../operation";
import type { ResolvedOptions } from "../options";
import type { AuditEventView } from "../types";

const identifier = z.string().min(1).max(255);

const query = z
  .strictObject({
    limit: pageLimit.optional(),
    before: z
      .string()
      .regex(/^\d{1,18}$/, "must be a cursor that this endpoint gave out")
      .optional()
      .describe("nextCursor of the page before"),
    actorId: identifier.optional(),
    targetId: identifier.optional(),
    action: z.enum(auditActions).optional(),
    outcome: z.enum(["success", "denied", "failed"]).optional(),
  })
  .optional();

const DEFAULT_PAGE = 50;

export const auditRoutes = (options: ResolvedOptions) => ({
  ...reads(options, "listAuditEvents", "list-audit-events", query, {
    action: "audit.listed",
    requires: {
      permission: "audit:list",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_LIST_AUDIT_EVENTS,
    },
    async run(
      { adapter },
      input,
    ): Promise<{ events: AuditEventView[]; nextCursor: string | null }> {
      const limit = input?.limit ?? DEFAULT_PAGE;
      const where: Where[] = (["actorId", "targetId", "action", "outcome"] as const).flatMap(
        (field) => (input?.[field] ? [{ field, value: input[field] }] : []),
      );
      if (input?.before) where.push({ field: "seq", operator: "lt", value: Number(input.before) });
      const rows = await adapter.findMany<Record<string, unknown>>({
        model: "auditEvent",
        where,
        sortBy: { field: "seq", direction: "desc" },
        limit: limit + 1,
      });
      const events = rows.slice(0, limit).map(viewOf);
      return {
        events,
        nextCursor: rows.length > limit ? (events.at(-1)?.seq ?? null) : null,
      };
    },
  }),
});
