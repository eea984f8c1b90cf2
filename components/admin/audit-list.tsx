import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { AuditSentence } from "@/components/admin/audit-event";
import { AuditRows } from "@/components/admin/audit-rows";
import { EVENT_LINK, eventLinkId } from "@/components/admin/event-link";
import { OutcomeBadge } from "@/components/admin/outcome-badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import type { AuditEventView } from "@/lib/extended-admin/types";

/** Events as sentences, newest first; each is a way to its details where `hrefOf` says so. */
export function AuditList({
  events,
  hrefOf,
  withOutcome = false,
}: {
  events: readonly AuditEventView[];
  /** Where an event's details are. */
  hrefOf?: (event: AuditEventView) => string;
  /** Success is the rule; in the short lists only what is not gets a badge. */
  withOutcome?: boolean;
}) {
  return (
    <AuditRows>
      {events.map((event) => (
        // The whole row opens the event; what is a link itself stays one.
        <li
          key={event.id}
          className="relative flex items-start gap-3 px-5 py-3 transition-colors has-[a[data-event-link]:focus-visible]:bg-accent/50 has-[a[data-event-link]:hover]:bg-accent/40"
        >
          <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-4 gap-y-1 sm:flex-nowrap">
            <p className="wrap-anywhere min-w-0 flex-1 basis-full text-muted-foreground sm:basis-auto [&_a]:relative [&_a]:z-1">
              <AuditSentence event={event} />
            </p>
            <div className="flex shrink-0 items-center gap-3 text-compact">
              {withOutcome || event.outcome !== "success" ? (
                <OutcomeBadge outcome={event.outcome} />
              ) : null}
              <RelativeTime
                date={event.createdAt}
                className="relative z-1 whitespace-nowrap text-muted-foreground sm:min-w-24 sm:text-right"
              />
            </div>
          </div>
          {hrefOf ? (
            <Link
              href={hrefOf(event)}
              id={eventLinkId(event.id)}
              {...{ [EVENT_LINK]: "" }}
              prefetch={false}
              scroll={false}
              className="-mr-2 inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-muted-foreground after:absolute after:inset-0"
            >
              <ChevronRight aria-hidden="true" className="size-4" />
              <span className="sr-only">Details</span>
            </Link>
          ) : null}
        </li>
      ))}
    </AuditRows>
  );
}

export function AuditListSkeleton({ rows }: { rows: number }) {
  return (
    <div className="divide-y divide-border" role="status">
      <span className="sr-only">Loading the events</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity
        <div key={row} className="flex justify-between gap-6 px-5 py-3.5">
          <Skeleton className="h-4 w-3/5" />
          <Skeleton className="h-4 w-20" />
        </div>
      ))}
    </div>
  );
}
