import { ScrollText } from "lucide-react";
import { headers } from "next/headers";
import Link from "next/link";
import { AuditList } from "@/components/admin/audit-list";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { auth } from "@/lib/auth/server";
import { cn } from "@/lib/cn";
import { paths } from "@/lib/paths";
import { type ActivitySide, activitySides } from "../search-params";

const LATEST = 25;

const sides: Record<
  ActivitySide,
  { label: string; filter: "target" | "actor"; empty: string; explained: string }
> = {
  about: {
    label: "About them",
    filter: "target",
    empty: "Nothing on record yet",
    explained: "Bans, role changes, ended sessions and impersonations of this user appear here.",
  },
  by: {
    label: "By them",
    filter: "actor",
    empty: "They have done nothing that is on record",
    explained: "What this user does to others in the panel appears here, refusals included.",
  },
};

/** What happened to this user, or what they did, newest first. */
export async function ActivityTab({ userId, side }: { userId: string; side: ActivitySide }) {
  const { filter, empty, explained } = sides[side];
  const { events, nextCursor } = await auth.api.listAuditEvents({
    headers: await headers(),
    query: { [`${filter}Id`]: userId, limit: LATEST },
  });
  const all = (filter === "target" ? paths.auditTarget : paths.auditActor)(userId);

  return (
    <>
      <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-border border-b px-5 py-3">
        <h2 className="sr-only">Events {side === "about" ? "about" : "by"} this user</h2>
        <SideSwitch userId={userId} side={side} />
        <Button asChild variant="outline" size="sm">
          <Link href={all}>Open in audit log</Link>
        </Button>
      </div>
      {events.length === 0 ? (
        <EmptyState icon={<ScrollText />} title={empty} description={explained} />
      ) : (
        <AuditList events={events} hrefOf={({ id }) => paths.auditEvent(id, all)} withOutcome />
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

/** Links, for each side is an address of its own. */
function SideSwitch({ userId, side }: { userId: string; side: ActivitySide }) {
  return (
    <nav aria-label="Which events">
      <ul className="flex gap-0.5 rounded-lg bg-muted p-0.5">
        {activitySides.map((each) => (
          <li key={each}>
            <Link
              href={`${paths.user(userId)}?tab=activity&events=${each}`}
              scroll={false}
              prefetch={false}
              aria-current={each === side ? "page" : undefined}
              className={cn(
                "inline-flex h-7 items-center rounded-md px-2.5 font-medium text-compact text-muted-foreground hover:text-foreground",
                each === side && "bg-card text-foreground shadow-xs",
              )}
            >
              {sides[each].label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
