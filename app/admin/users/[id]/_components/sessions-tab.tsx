import { Laptop, Smartphone, VenetianMask } from "lucide-react";
import { headers } from "next/headers";
import Link from "next/link";
import type { ActionUser } from "@/components/admin/user-actions/action-user";
import { SESSIONS_HEADING } from "@/components/admin/user-actions/sessions-heading";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { IconItem } from "@/components/ui/icon-item";
import { RelativeTime } from "@/components/ui/relative-time";
import { nullIfMissing } from "@/lib/auth/null-if-missing";
import { auth } from "@/lib/auth/server";
import type { AdminSession } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import { describeUserAgent } from "@/lib/user-agent";
import { EndSessionsButton } from "./end-sessions-button";
import { TabHeading } from "./tab-heading";

const handheld = new Set(["mobile", "tablet"]);

interface SessionsTabProps {
  user: ActionUser;
  /** Why sessions can't be ended; null where they can. */
  endReason: string | null;
  /** Whether the names of impersonators may be looked up. */
  canGetUsers: boolean;
}

/** Where the user is signed in, newest first. */
export async function SessionsTab({ user, endReason, canGetUsers }: SessionsTabProps) {
  const { sessions } = await auth.api.listUserSessions({
    headers: await headers(),
    body: { userId: user.id },
  });
  const impersonators = await namesOfImpersonators(sessions, canGetUsers);
  const subject = { id: user.id, name: user.name, email: user.email };

  return (
    <>
      <TabHeading
        id={SESSIONS_HEADING}
        action={
          sessions.length > 0 ? (
            <EndSessionsButton
              user={subject}
              endsOwn={sessions.some(({ current }) => current)}
              reason={endReason}
            />
          ) : null
        }
      >
        {sessions.length === 1 ? "1 open session" : `${sessions.length} open sessions`}
      </TabHeading>
      {sessions.length === 0 ? (
        <EmptyState
          icon={<Laptop />}
          title="Not signed in anywhere"
          description="A session appears here when this person signs in."
        />
      ) : (
        <ul className="divide-y divide-border">
          {sessions.map((session) => (
            <SessionItem
              key={session.id}
              session={session}
              user={subject}
              impersonator={session.impersonatedBy ? impersonators.get(session.impersonatedBy) : ""}
              endReason={endReason}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** A session knows its impersonator by id; a person wants the name. */
async function namesOfImpersonators(sessions: readonly AdminSession[], allowed: boolean) {
  const ids = new Set(sessions.flatMap(({ impersonatedBy }) => impersonatedBy ?? []));
  const requestHeaders = await headers();
  const names = await Promise.all(
    [...ids].map(async (id) => {
      if (!allowed) return [id, id] as const;
      // Gone meanwhile: the id is all there is to show.
      const found = await auth.api
        .getUser({ headers: requestHeaders, query: { id } })
        .catch(nullIfMissing);
      return [id, found?.name || found?.email || id] as const;
    }),
  );
  return new Map(names);
}

function SessionItem({
  session,
  user,
  impersonator,
  endReason,
}: {
  session: AdminSession;
  user: Pick<ActionUser, "id" | "name" | "email">;
  impersonator: string | undefined;
  endReason: string | null;
}) {
  const agent = describeUserAgent(session.userAgent);
  return (
    <IconItem
      icon={
        session.impersonatedBy ? VenetianMask : handheld.has(agent.device) ? Smartphone : Laptop
      }
      action={
        <EndSessionsButton
          user={user}
          session={{ id: session.id, label: agent.label }}
          endsOwn={session.current}
          reason={endReason}
        />
      }
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
        <span title={session.userAgent ?? undefined}>{agent.label}</span>
        {session.current ? <Badge variant="success">This session</Badge> : null}
        {session.impersonatedBy ? <Badge variant="warning">Impersonation</Badge> : null}
      </p>
      {session.impersonatedBy ? (
        <p className="wrap-anywhere text-compact">
          By{" "}
          <Link
            href={paths.user(session.impersonatedBy)}
            className="font-medium text-primary underline-offset-4 hover:underline"
          >
            <bdi>{impersonator}</bdi>
          </Link>
          {session.impersonationReason ? (
            <>
              {": "}
              <bdi>{session.impersonationReason}</bdi>
            </>
          ) : null}
        </p>
      ) : null}
      <p className="wrap-anywhere text-compact text-muted-foreground">
        <span>{session.ipAddress || "IP address unknown"}</span>
        <span className="max-sm:hidden">{" · "}</span>
        <span className="whitespace-nowrap max-sm:block">
          signed in <RelativeTime date={session.createdAt} />
        </span>
        <span className="max-sm:hidden">{" · "}</span>
        <span className="whitespace-nowrap max-sm:block">
          last active <RelativeTime date={session.updatedAt} />
        </span>
      </p>
    </IconItem>
  );
}
