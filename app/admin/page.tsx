import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { Suspense } from "react";
import { AuditListSkeleton } from "@/components/admin/audit-list";
import { PageHeader } from "@/components/admin/page-header";
import { SectionBoundary } from "@/components/admin/section-boundary";
import { Button } from "@/components/ui/button";
import { Card, CardAction, CardHeader, CardTitle } from "@/components/ui/card";
import { guardPanel } from "@/lib/auth/guards";
import { auth } from "@/lib/auth/server";
import { paths } from "@/lib/paths";
import { AdminsWarning } from "./_components/admins-warning";
import { Figures, FiguresSkeleton } from "./_components/figures";
import { LatestEvents } from "./_components/latest-events";

export const metadata: Metadata = { title: "Overview" };

const LATEST = 8;

export default async function OverviewPage() {
  const { can } = await guardPanel(paths.admin);
  const requestHeaders = await headers();
  const overview = auth.api.getOverview({ headers: requestHeaders });
  const events = can("audit:list")
    ? auth.api.listAuditEvents({ headers: requestHeaders, query: { limit: LATEST } })
    : null;

  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Overview" description="How things stand right now." />
      <SectionBoundary what="The figures">
        <Suspense fallback={<FiguresSkeleton />}>
          <AdminsWarning overview={overview} canSetRole={can("user:set-role")} />
          <Figures
            overview={overview}
            canListUsers={can("user:list")}
            canListAudit={can("audit:list")}
          />
        </Suspense>
      </SectionBoundary>
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
          <SectionBoundary what="The latest events">
            <Suspense fallback={<AuditListSkeleton rows={LATEST} />}>
              <LatestEvents events={events} />
            </Suspense>
          </SectionBoundary>
        </Card>
      ) : null}
    </div>
  );
}
