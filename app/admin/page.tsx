import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import type { SearchParams } from "nuqs/server";
import { AuditListSkeleton } from "@/components/admin/audit-list";
import { PageHeader } from "@/components/admin/page-header";
import { StreamedSection } from "@/components/admin/streamed-section";
import { Button } from "@/components/ui/button";
import { Card, CardAction, CardHeader, CardTitle } from "@/components/ui/card";
import { guardPanel } from "@/lib/auth/guards";
import { auth } from "@/lib/auth/server";
import { paths } from "@/lib/paths";
import { Activity, ActivityCard, ActivitySkeleton } from "./_components/activity";
import { AdminsWarning } from "./_components/admins-warning";
import { Figures, FiguresSkeleton } from "./_components/figures";
import { LatestEvents } from "./_components/latest-events";
import { loadOverviewParams, overviewHref } from "./search-params";

export const metadata: Metadata = { title: "Overview" };

const LATEST = 8;
const daysInWords = { 7: "7", 30: "30", 90: "90" } as const;

export default async function OverviewPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { days } = await loadOverviewParams(searchParams);
  const { can } = await guardPanel(overviewHref(paths.admin, { days }));
  const requestHeaders = await headers();
  const overview = auth.api.getOverview({ headers: requestHeaders });
  const activity = auth.api.getActivity({
    headers: requestHeaders,
    query: { days: daysInWords[days] },
  });
  const events = can("audit:list")
    ? auth.api.listAuditEvents({ headers: requestHeaders, query: { limit: LATEST } })
    : null;

  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Overview" description="How things stand right now." />
      <StreamedSection what="The figures" ready={overview} fallback={<FiguresSkeleton />}>
        <AdminsWarning overview={overview} canSetRole={can("user:set-role")} />
        <Figures
          overview={overview}
          canListUsers={can("user:list")}
          canListSessions={can("session:list")}
        />
      </StreamedSection>
      <ActivityCard range={days}>
        <StreamedSection what="The charts" ready={activity} fallback={<ActivitySkeleton />}>
          <Activity activity={activity} />
        </StreamedSection>
      </ActivityCard>
      {events ? (
        <Card>
          <CardHeader className="border-border border-b pb-4">
            <CardTitle>Latest events</CardTitle>
            <CardAction>
              <Button asChild variant="link" size="sm">
                <Link href={paths.auditLog}>Open the audit log</Link>
              </Button>
            </CardAction>
          </CardHeader>
          <StreamedSection
            what="The latest events"
            ready={events}
            fallback={<AuditListSkeleton rows={LATEST} />}
          >
            <LatestEvents events={events} />
          </StreamedSection>
        </Card>
      ) : null}
    </div>
  );
}
