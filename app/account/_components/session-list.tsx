import { Bot, Globe, Monitor, Smartphone, Tablet } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { IconItem } from "@/components/ui/icon-item";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import type { DescribedUserAgent } from "@/lib/user-agent";
import { EndOtherSessions, EndSession } from "./end-session";

export interface OwnSession {
  id: string;
  createdAt: Date;
  updatedAt: Date;
  ipAddress: string | null;
  /** Staff in this account, with a reason that is on record. */
  byStaff: boolean;
  current: boolean;
  device: DescribedUserAgent;
}

const icons = {
  desktop: Monitor,
  mobile: Smartphone,
  tablet: Tablet,
  bot: Bot,
  unknown: Globe,
};

export async function SessionList({
  sessions,
  disabled,
}: {
  sessions: Promise<OwnSession[]>;
  disabled: boolean;
}) {
  const all = await sessions;
  const others = all.filter((session) => !session.current).length;
  return (
    <Card>
      <ul className="divide-y divide-border">
        {all.map((session) => (
          <SessionItem key={session.id} session={session} disabled={disabled} />
        ))}
      </ul>
      {others > 1 ? <EndOtherSessions count={others} disabled={disabled} /> : null}
    </Card>
  );
}

function SessionItem({ session, disabled }: { session: OwnSession; disabled: boolean }) {
  const { device, current } = session;
  return (
    <IconItem
      icon={icons[device.device]}
      action={current ? null : <EndSession session={session} disabled={disabled} />}
    >
      <div className="text-compact">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {device.label}
          {current ? <Badge variant="success">This browser</Badge> : null}
          {session.byStaff ? <Badge variant="warning">Staff</Badge> : null}
        </p>
        <p className="flex flex-wrap gap-x-2 text-muted-foreground text-xs leading-5">
          <span>
            {current ? "Signed in " : "Last active "}
            <RelativeTime date={current ? session.createdAt : session.updatedAt} />
          </span>
          {session.ipAddress ? <span className="break-all">{session.ipAddress}</span> : null}
        </p>
      </div>
    </IconItem>
  );
}

export function SessionListSkeleton() {
  return (
    <Card aria-busy="true">
      <div className="divide-y divide-border">
        {[0, 1].map((row) => (
          <div key={row} className="flex items-center gap-4 px-5 py-3.5">
            <Skeleton className="size-9" />
            <div className="grid h-10 flex-1 content-center gap-2">
              <Skeleton className="h-3.5 w-40" />
              <Skeleton className="h-3 w-56 max-w-full" />
            </div>
          </div>
        ))}
      </div>
    </Card>
  );
}
