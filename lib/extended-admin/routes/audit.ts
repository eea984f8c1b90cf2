import { z } from "zod";
import { streamEvents } from "../audit-export";
import { auditCursor, auditFilterShape, findEvent, findEvents, identifier } from "../audit-query";
import { reads, readsOnRecord } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import { pageLimit } from "../input";
import type { ResolvedOptions } from "../options";
import { readList } from "../read-replica";
import { problem } from "../refusal";

const listQuery = z
  .strictObject({
    ...auditFilterShape,
    limit: pageLimit.optional(),
    before: auditCursor.optional(),
  })
  .optional();

const exportQuery = z.strictObject({
  ...auditFilterShape,
  format: z.enum(["csv", "jsonl"]).describe("csv for spreadsheets, jsonl for programs"),
});

const DEFAULT_PAGE = 50;

export const auditRoutes = (options: ResolvedOptions) => ({
  ...reads(options, "listAuditEvents", "list-audit-events", listQuery, {
    action: "audit.listed",
    requires: {
      permission: "audit:list",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_LIST_AUDIT_EVENTS,
    },
    run(operation, query) {
      const { limit = DEFAULT_PAGE, before, ...filter } = query ?? {};
      return readList(operation, ({ adapter }) =>
        findEvents(adapter, filter, { limit, cursor: before }),
      );
    },
  }),

  ...reads(
    options,
    "getAuditEvent",
    "get-audit-event",
    z.strictObject({ id: identifier.describe("The event's id") }),
    {
      action: "audit.listed",
      requires: {
        permission: "audit:list",
        error: CODES.YOU_ARE_NOT_ALLOWED_TO_LIST_AUDIT_EVENTS,
      },
      async run({ adapter }, { id }) {
        const event = await findEvent(adapter, id);
        if (!event) throw problem("NOT_FOUND", CODES.AUDIT_EVENT_NOT_FOUND);
        return event;
      },
    },
  ),

  ...readsOnRecord(options, "exportAuditEvents", "export-audit-events", exportQuery, {
    action: "audit.exported",
    requires: {
      permission: "audit:export",
      error: CODES.YOU_ARE_NOT_ALLOWED_TO_EXPORT_AUDIT_EVENTS,
    },
    async run(operation, input) {
      await operation.record({ after: { ...input } });
      return { ...input, reader: operation };
    },
    // After the commit: whatever is handed out, that it was is on record.
    respond: async (_, { reader, format, ...filter }) => streamEvents(reader, filter, format),
  }),
});
