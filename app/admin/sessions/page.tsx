import { ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import type { SearchParams } from "nuqs/server";
import { lacks } from "@/components/admin/lacks";
import { PageHeader } from "@/components/admin/page-header";
import type { PickedUser } from "@/components/admin/user-picker";
import { Button } from "@/components/ui/button";
import { guardPermission } from "@/lib/auth/guards";
import { nullIfMissing } from "@/lib/auth/null-if-missing";
import { auth } from "@/lib/auth/server";
import { paths } from "@/lib/paths";
import { type SessionLines, toLine } from "./_components/session-line";
import { SessionsTable } from "./_components/sessions-table";
import { loadSessionsParams, type SessionsParams, sessionsHref } from "./search-params";

export const metadata: Metadata = { title: "Sessions" };

const PAGE = 50;

export default async function SessionsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const params = await loadSessionsParams(searchParams);
  const { can } = await guardPermission("session:list", sessionsHref(paths.sessions, params));
  const user = params.user ? await findPicked(params.user, can("user:get")) : null;
  const sessions = findLines(params);

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Sessions"
        description="Where everybody is signed in. Newest first, ended ones too."
        actions={
          params.user && can("audit:list") ? (
            <Button asChild variant="outline" size="sm">
              <Link href={paths.auditTarget(params.user)}>
                <ScrollText aria-hidden="true" />
                Events about this user
              </Link>
            </Button>
          ) : null
        }
      />
      <SessionsTable
        sessions={sessions}
        params={params}
        user={user}
        canOpen={can("user:get")}
        reasons={{ search: lacks(can, "user:list"), end: lacks(can, "session:revoke") }}
      />
    </div>
  );
}

/** Whom the list is narrowed to; deleted since, or out of sight: then by the id. */
async function findPicked(id: string, canGet: boolean): Promise<PickedUser> {
  const found = canGet
    ? await auth.api.getUser({ headers: await headers(), query: { id } }).catch(nullIfMissing)
    : null;
  return found ? { id, name: found.name, email: found.email } : { id, name: "", email: id };
}

/** Not awaited by the page: what is around the list is sent meanwhile. */
async function findLines({ user, state, kind, ip, before }: SessionsParams): Promise<SessionLines> {
  const { sessions, nextCursor } = await auth.api.listAllSessions({
    headers: await headers(),
    query: {
      limit: PAGE,
      ...(user ? { userId: user } : {}),
      ...(state ? { state } : {}),
      ...(kind ? { impersonated: kind === "impersonation" ? "true" : "false" } : {}),
      ...(ip ? { ipAddress: ip } : {}),
      ...(before ? { before } : {}),
    },
  });
  const now = new Date();
  return { lines: sessions.map((session) => toLine(session, now)), nextCursor };
}
