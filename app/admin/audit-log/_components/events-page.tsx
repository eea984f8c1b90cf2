import { ScrollText, SearchX } from "lucide-react";
import Link from "next/link";
import { AuditList } from "@/components/admin/audit-list";
import { announcePage, PagesByCursor } from "@/components/admin/pages-by-cursor";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { AuditEventView } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import { type AuditParams, auditHref, filtersOf, isFiltered } from "../search-params";

const noun = { one: "event", other: "events" };

interface EventsPageProps {
  events: Promise<{ events: AuditEventView[]; nextCursor: string | null }>;
  params: AuditParams;
}

/** One page of events with the ways to the older ones and back. */
export async function EventsPage({ events, params }: EventsPageProps) {
  const page = await events;
  if (page.events.length === 0) return <Nothing params={params} />;
  return (
    <>
      <p role="status" className="sr-only">
        {announcePage(page.events.length, noun, page.nextCursor !== null)}
      </p>
      <AuditList
        events={page.events}
        hrefOf={({ id }) => auditHref(paths.auditLog, { ...params, event: id })}
        withOutcome
      />
      <PagesByCursor
        what={noun.other}
        newest={params.before ? auditHref(paths.auditLog, filtersOf(params)) : null}
        older={
          page.nextCursor
            ? auditHref(paths.auditLog, { ...filtersOf(params), before: page.nextCursor })
            : null
        }
        className="px-5"
      />
    </>
  );
}

function Nothing({ params }: { params: AuditParams }) {
  const { before } = params;
  if (!isFiltered(params) && !before) {
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
          <Link href={before ? auditHref(paths.auditLog, filtersOf(params)) : paths.auditLog}>
            {before ? "Back to newest" : "Clear filters"}
          </Link>
        </Button>
      }
    />
  );
}
