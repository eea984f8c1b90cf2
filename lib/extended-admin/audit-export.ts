import { type AuditFilter, findEvents } from "./audit-query";
import type { Context } from "./context";
import { csvLine } from "./csv";
import type { AuditEventView } from "./types";

/** Events of one read; the server's memory holds no more of an export than this. */
const CHUNK = 500;

const columns = [
  "seq",
  "createdAt",
  "action",
  "outcome",
  "actorId",
  "actorLabel",
  "impersonatorId",
  "impersonatorLabel",
  "targetType",
  "targetId",
  "targetLabel",
  "reason",
  "before",
  "after",
  "ipAddress",
  "userAgent",
  "requestId",
  "batchId",
  "id",
] as const satisfies readonly (keyof AuditEventView)[];

const formats = {
  csv: {
    type: "text/csv; charset=utf-8",
    head: csvLine(columns),
    line: (event: AuditEventView) => csvLine(columns.map((column) => cellOf(event[column]))),
  },
  jsonl: {
    type: "application/jsonl; charset=utf-8",
    head: "",
    line: (event: AuditEventView) => `${JSON.stringify(event)}\n`,
  },
};

function cellOf(value: AuditEventView[keyof AuditEventView]): string | null {
  if (value === null || typeof value === "string") return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}

/**
 * The events that match, newest first, as a download that is written while it is
 * read. A failure half-way breaks the download off: it never looks complete.
 */
export function streamEvents(
  ctx: Context,
  filter: AuditFilter,
  format: keyof typeof formats,
): Response {
  const { type, head, line } = formats[format];
  const { adapter } = ctx.context;
  const encoder = new TextEncoder();
  let cursor: string | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (head) controller.enqueue(encoder.encode(head));
    },
    async pull(controller) {
      const page = await findEvents(adapter, filter, { limit: CHUNK, cursor });
      if (page.events.length > 0) {
        controller.enqueue(encoder.encode(page.events.map(line).join("")));
      }
      if (page.nextCursor) cursor = page.nextCursor;
      else controller.close();
    },
  });
  const day = new Date().toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="audit-log-${day}.${format}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
