import { VenetianMask } from "lucide-react";
import { headers } from "next/headers";
import { PagesByCursor } from "@/components/admin/pages-by-cursor";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { IconItem } from "@/components/ui/icon-item";
import { RelativeTime } from "@/components/ui/relative-time";
import { auth } from "@/lib/auth/server";
import type { StaffAccess as Visit } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import { TimeSpan } from "./time-span";

const PAGE = 10;

/** When staff were signed in as oneself; `before` is where an older page begins. */
export async function StaffAccess({ before }: { before: string | null }) {
  const cursor = before && /^@?\d{1,15}$/.test(before) ? before : undefined;
  const { visits, nextCursor } = await auth.api.listMyStaffAccess({
    headers: await headers(),
    query: { limit: PAGE, before: cursor },
  });
  return (
    <Card>
      {visits.length === 0 ? (
        <EmptyState
          icon={<VenetianMask />}
          title={cursor ? "Nothing this far back" : "Nobody has been in your account"}
          description="When somebody of our staff signs in as you to help, it appears here."
        />
      ) : (
        <ul className="divide-y divide-border">
          {visits.map((visit) => (
            <VisitItem key={visit.id} visit={visit} />
          ))}
        </ul>
      )}
      <PagesByCursor
        what="visits"
        newest={cursor ? `${paths.account}#staff-access` : null}
        older={nextCursor ? `${paths.account}?visits=${nextCursor}#staff-access` : null}
        className="px-5"
      />
    </Card>
  );
}

function VisitItem({ visit }: { visit: Visit }) {
  return (
    <IconItem icon={VenetianMask}>
      <div className="text-compact">
        <p className="wrap-anywhere font-medium">
          {visit.by ? <bdi>{visit.by}</bdi> : "Support"} accessed your account
        </p>
        <p className="text-muted-foreground text-xs leading-5">
          <RelativeTime date={visit.startedAt} />
          {" · "}
          <TimeSpan from={visit.startedAt} to={visit.endedAt} />
        </p>
      </div>
    </IconItem>
  );
}
