import { ChevronRight } from "lucide-react";
import { AuditDetails } from "@/components/admin/audit-details";
import { AuditSentence } from "@/components/admin/audit-event";
import { OutcomeBadge } from "@/components/admin/outcome-badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import type { AuditEventView } from "@/lib/extended-admin/types";

/** Events as sentences, newest first; `detailed` lets each be opened. */
export function AuditList({
  events,
  detailed = false,
}: {
  events: readonly AuditEventView[];
  detailed?: boolean;
}) {
  return (
    <ol className="divide-y divide-border">
      {events.map((event) => (
        <li key={event.id} className="px-5 py-3">
          <div className="flex flex-wrap items-start gap-x-4 gap-y-1 sm:flex-nowrap">
            <p className="wrap-anywhere min-w-0 flex-1 basis-full text-muted-foreground sm:basis-auto">
              <AuditSentence event={event} />
            </p>
            <div className="flex shrink-0 items-center gap-3 text-compact">
              {/* Success is the rule; in the short lists only what is not gets a badge. */}
              {detailed || event.outcome !== "success" ? (
                <OutcomeBadge outcome={event.outcome} />
              ) : null}
              <RelativeTime
                date={event.createdAt}
                className="whitespace-nowrap text-muted-foreground sm:min-w-24 sm:text-right"
              />
            </div>
          </div>
          {detailed ? (
            <details className="group">
              <summary className="mt-0.5 inline-flex h-6 list-none items-center gap-1 rounded-sm text-muted-foreground text-xs hover:text-foreground [&::-webkit-details-marker]:hidden">
                <ChevronRight
                  aria-hidden="true"
                  className="size-3.5 transition-transform group-open:rotate-90"
                />
                Details
              </summary>
              <AuditDetails event={event} />
            </details>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

export function AuditListSkeleton({ rows, detailed }: { rows: number; detailed?: boolean }) {
  return (
    <div className="divide-y divide-border" role="status">
      <span className="sr-only">Loading the events</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity
        <div key={row} className="flex flex-col gap-2 px-5 py-3.5">
          <div className="flex justify-between gap-6">
            <Skeleton className="h-4 w-3/5" />
            <Skeleton className="h-4 w-20" />
          </div>
          {detailed ? <Skeleton className="h-3 w-14" /> : null}
        </div>
      ))}
    </div>
  );
}
