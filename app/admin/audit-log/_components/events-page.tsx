import { ArrowLeft, ArrowRight, ScrollText, SearchX } from "lucide-react";
import Link from "next/link";
import { AuditList } from "@/components/admin/audit-list";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { AuditEventView } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import { auditHref, type loadAuditParams } from "../search-params";

type Params = Awaited<ReturnType<typeof loadAuditParams>>;

interface EventsPageProps {
  events: Promise<{ events: AuditEventView[]; nextCursor: string | null }>;
  params: Params;
}

/** One page of events with the ways to the older ones and back. */
export async function EventsPage({ events, params }: EventsPageProps) {
  const page = await events;
  if (page.events.length === 0) return <Nothing params={params} />;
  return (
    <>
      <p role="status" className="sr-only">
        {page.events.length === 1 ? "1 event" : `${page.events.length} events`} shown
        {page.nextCursor ? ", and there are older ones" : ""}
      </p>
      <AuditList events={page.events} detailed />
      {params.before || page.nextCursor ? (
        <nav
          aria-label="Pages of events"
          className="flex flex-wrap items-center justify-between gap-2 border-border border-t px-5 py-3"
        >
          {params.before ? (
            <Button asChild variant="outline" size="sm">
              <Link href={auditHref(paths.auditLog, { ...params, before: null })}>
                <ArrowLeft aria-hidden="true" />
                Back to newest
              </Link>
            </Button>
          ) : null}
          {page.nextCursor ? (
            <Button asChild variant="outline" size="sm" className="ml-auto">
              <Link href={auditHref(paths.auditLog, { ...params, before: page.nextCursor })}>
                Older
                <ArrowRight aria-hidden="true" />
              </Link>
            </Button>
          ) : (
            <p className="ml-auto text-compact text-muted-foreground">These are the oldest.</p>
          )}
        </nav>
      ) : null}
    </>
  );
}

function Nothing({ params }: { params: Params }) {
  const { before, ...filters } = params;
  const filtered = Object.values(filters).some((value) => value !== null);
  if (!filtered && !before) {
    return (
      <EmptyState
        icon={<ScrollText />}
        title="Nothing on record yet"
        description="Every ban, role change, impersonation and refusal will be listed here."
      />
    );
  }
  return (
    <EmptyState
      icon={<SearchX />}
      title={before ? "No older events" : "No events match"}
      description={before ? "This is past the oldest one." : "Take one of the filters away."}
      action={
        <Button asChild variant="outline" size="sm">
          <Link href={before ? auditHref(paths.auditLog, filters) : paths.auditLog}>
            {before ? "Back to newest" : "Clear filters"}
          </Link>
        </Button>
      }
    />
  );
}
