import { ScrollText } from "lucide-react";
import { headers } from "next/headers";
import Link from "next/link";
import { AuditList } from "@/components/admin/audit-list";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { auth } from "@/lib/auth/server";
import { paths } from "@/lib/paths";

const LATEST = 25;

/** What happened to this user, newest first. */
export async function ActivityTab({ userId }: { userId: string }) {
  const { events, nextCursor } = await auth.api.listAuditEvents({
    headers: await headers(),
    query: { targetId: userId, limit: LATEST },
  });
  const all = `${paths.auditLog}?target=${encodeURIComponent(userId)}`;

  return (
    <>
      <div className="flex min-h-14 items-center justify-between gap-4 border-border border-b px-5 py-3">
        <h2 className="font-semibold text-[0.9375rem]">Events about this user</h2>
        <Button asChild variant="outline" size="sm">
          <Link href={all}>Open in audit log</Link>
        </Button>
      </div>
      {events.length === 0 ? (
        <EmptyState
          icon={<ScrollText />}
          title="Nothing on record yet"
          description="Bans, role changes, ended sessions and impersonations of this user appear here."
        />
      ) : (
        <AuditList events={events} detailed />
      )}
      {nextCursor ? (
        <p className="border-border border-t px-5 py-3 text-compact text-muted-foreground">
          These are the latest {LATEST}.{" "}
          <Link href={all} className="font-medium text-primary hover:underline">
            See all of them
          </Link>
        </p>
      ) : null}
    </>
  );
}
