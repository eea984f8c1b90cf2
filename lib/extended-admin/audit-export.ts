import { type AuditFilter, findEvents } from "./audit-query";
import { csvLine } from "./csv";
import { streamDownload } from "./download";
import { type ListReader, readList } from "./read-replica";
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
    head: csvLine(columns),
    line: (event: AuditEventView) => csvLine(columns.map((column) => cellOf(event[column]))),
  },
  jsonl: {
    head: "",
    line: (event: AuditEventView) => `${JSON.stringify(event)}\n`,
  },
};

function cellOf(value: AuditEventView[keyof AuditEventView]): string | null {
  if (value === null || typeof value === "string") return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}

/** The events that match, newest first, as a download. */
export function streamEvents(
  reader: ListReader,
  filter: AuditFilter,
  format: keyof typeof formats,
): Response {
  const { head, line } = formats[format];
  let cursor: string | null | undefined;
  return streamDownload({
    name: "audit-log",
    type: format,
    head,
    async next() {
      if (cursor === null) return null;
      const place = { limit: CHUNK, cursor: cursor };
      const page = await readList(reader, ({ adapter }) => findEvents(adapter, filter, place));
      cursor = page.nextCursor;
      return page.events.length > 0 ? page.events.map(line).join("") : null;
    },
  });
}
