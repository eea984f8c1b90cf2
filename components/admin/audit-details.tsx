import Link from "next/link";
import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AuditEventView } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import { describeUserAgent } from "@/lib/user-agent";

/** A value of `before` or `after`, whatever it is, as text. */
export function auditValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return "—";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{label}</dt>
      <dd className="mb-1 min-w-0 wrap-anywhere sm:mb-0">{children}</dd>
    </>
  );
}

function Person({ label, id, filter }: { label: string; id: string | null; filter: string }) {
  return (
    <>
      <bdi>{label}</bdi>
      {id ? (
        <>
          {" · "}
          <Link
            href={`${paths.auditLog}?${filter}=${encodeURIComponent(id)}`}
            prefetch={false}
            className="text-primary underline-offset-4 hover:underline"
          >
            Show all
            <span className="sr-only"> events with {label} there</span>
          </Link>
        </>
      ) : null}
    </>
  );
}

/** Everything that is on record of one event, beyond its sentence. */
export function AuditDetails({ event }: { event: AuditEventView }) {
  const fields = [
    ...new Set([...Object.keys(event.before ?? {}), ...Object.keys(event.after ?? {})]),
  ];
  const targetLabel = event.targetLabel ?? event.targetId;
  return (
    <div className="mt-2 rounded-lg border border-border bg-muted/50 px-3.5 py-3">
      <dl className="grid gap-x-4 gap-y-0.5 text-compact sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-y-1.5">
        <Line label="Time">
          <RelativeTime date={event.createdAt} /> ·{" "}
          <span className="font-mono text-xs">{event.createdAt.toISOString()}</span>
        </Line>
        <Line label="Event">
          <code className="font-mono text-xs">{event.action}</code>
          {event.seq ? <span className="text-muted-foreground"> · no. {event.seq}</span> : null}
        </Line>
        <Line label="By">
          <Person label={event.actorLabel} id={event.actorId} filter="actor" />
        </Line>
        {event.impersonatorLabel ? (
          <Line label="Behind them">
            <bdi>{event.impersonatorLabel}</bdi>
          </Line>
        ) : null}
        {targetLabel ? (
          <Line label="About">
            <Person label={targetLabel} id={event.targetId} filter="target" />
          </Line>
        ) : null}
        {event.reason ? (
          <Line label="Reason">
            <bdi>{event.reason}</bdi>
          </Line>
        ) : null}
        <Line label="IP address">{event.ipAddress ?? "Not recorded"}</Line>
        <Line label="Device">
          {event.userAgent ? (
            <span title={event.userAgent}>{describeUserAgent(event.userAgent).label}</span>
          ) : (
            "Not recorded"
          )}
        </Line>
        {event.batchId ? (
          <Line label="In one go">
            <code className="font-mono text-xs">{event.batchId}</code>
            {" · "}
            <Link
              href={paths.auditBatch(event.batchId)}
              prefetch={false}
              className="text-primary underline-offset-4 hover:underline"
            >
              Show all
              <span className="sr-only"> events of this operation</span>
            </Link>
          </Line>
        ) : null}
        {event.requestId ? (
          <Line label="Request">
            <span className="inline-flex items-center gap-1">
              <code className="font-mono text-xs">{event.requestId}</code>
              <CopyButton value={event.requestId} label="request id" />
            </span>
          </Line>
        ) : null}
      </dl>
      {fields.length > 0 ? <Changes event={event} fields={fields} /> : null}
    </div>
  );
}

function Changes({ event, fields }: { event: AuditEventView; fields: readonly string[] }) {
  return (
    <table className="mt-3 w-full table-fixed border-border border-t text-left text-compact">
      <caption className="sr-only">What changed</caption>
      <thead className="text-muted-foreground text-xs">
        <tr>
          <th scope="col" className="w-[30%] py-1.5 pr-3 font-medium">
            Field
          </th>
          <th scope="col" className="py-1.5 pr-3 font-medium">
            Before
          </th>
          <th scope="col" className="py-1.5 font-medium">
            After
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field} className="align-top">
            <th scope="row" className="wrap-anywhere py-0.5 pr-3 font-mono font-normal text-xs">
              {field}
            </th>
            <td className="wrap-anywhere py-0.5 pr-3 text-muted-foreground">
              <bdi>{auditValue(event.before?.[field])}</bdi>
            </td>
            <td className="wrap-anywhere py-0.5">
              <bdi>{auditValue(event.after?.[field])}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
