import type { Metadata } from "next";
import { headers } from "next/headers";
import type { SearchParams } from "nuqs/server";
import { AuditListSkeleton } from "@/components/admin/audit-list";
import { lacks } from "@/components/admin/lacks";
import { PageHeader } from "@/components/admin/page-header";
import { SectionBoundary } from "@/components/admin/section-boundary";
import { StreamedSection } from "@/components/admin/streamed-section";
import { Skeleton } from "@/components/ui/skeleton";
import { guardPermission } from "@/lib/auth/guards";
import { nullIfMissing } from "@/lib/auth/null-if-missing";
import { auth } from "@/lib/auth/server";
import { paths } from "@/lib/paths";
import { AuditFilters } from "./_components/audit-filters";
import { ChainStatus } from "./_components/chain-status";
import { EventDetails } from "./_components/event-details";
import { EventDrawer } from "./_components/event-drawer";
import { EventsPage } from "./_components/events-page";
import { ExportButtons } from "./_components/export-buttons";
import { auditHref, auditQueryOf, loadAuditParams } from "./search-params";

export const metadata: Metadata = { title: "Audit log" };

const PAGE = 50;

export default async function AuditLogPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const params = await loadAuditParams(searchParams);
  const { can } = await guardPermission("audit:list", auditHref(paths.auditLog, params));
  const { actor, target, before, event } = params;
  const requestHeaders = await headers();

  const nameOf = async (id: string | null) => {
    if (!id || !can("user:get")) return null;
    // Deleted since, or no user at all: the filter then shows the id.
    const user = await auth.api
      .getUser({ headers: requestHeaders, query: { id } })
      .catch(nullIfMissing);
    return user ? user.name.trim() || user.email : null;
  };
  const [actorName, targetName] = await Promise.all([nameOf(actor), nameOf(target)]);

  const filter = auditQueryOf(params, new Date());
  const events = auth.api.listAuditEvents({
    headers: requestHeaders,
    query: { limit: PAGE, ...filter, ...(before ? { before } : {}) },
  });

  const verification = auth.api.getAuditVerification({ headers: requestHeaders });

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Audit log"
        description="Who did what to whom, and what was refused. Newest first."
        actions={<ExportButtons filter={filter} reason={lacks(can, "audit:export")} />}
      />
      <StreamedSection
        what="The state of the chain"
        ready={verification}
        fallback={<Skeleton className="h-14 rounded-xl" />}
      >
        <ChainStatus verification={verification} verifyReason={lacks(can, "audit:export")} />
      </StreamedSection>
      <AuditFilters params={params} actorName={actorName} targetName={targetName}>
        <StreamedSection
          what="The audit log"
          ready={events}
          fallback={<AuditListSkeleton rows={10} />}
        >
          <EventsPage events={events} params={params} />
        </StreamedSection>
      </AuditFilters>
      {event ? (
        <EventDrawer
          key={event}
          eventId={event}
          closeHref={auditHref(paths.auditLog, { ...params, event: null })}
        >
          {/* Not streamed in later: without a script it would never arrive. */}
          <SectionBoundary what="The event">
            <EventDetails id={event} can={can} />
          </SectionBoundary>
        </EventDrawer>
      ) : null}
    </div>
  );
}
