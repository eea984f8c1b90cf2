import { isAPIError } from "better-auth/api";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import { AuditListSkeleton } from "@/components/admin/audit-list";
import { SectionBoundary } from "@/components/admin/section-boundary";
import type { ActionUser } from "@/components/admin/user-actions/action-user";
import { Card } from "@/components/ui/card";
import { pluginOptions } from "@/lib/admin.config";
import { isBanned } from "@/lib/auth/checkers";
import { guardPermission } from "@/lib/auth/guards";
import { auth } from "@/lib/auth/server";
import type { AdminUser } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import { ActionBar } from "./_components/action-bar";
import { actionReasons } from "./_components/action-reasons";
import { TabLinks } from "./_components/tab-links";
import { UserFacts } from "./_components/user-facts";
import { StandingNotice, UserHeader } from "./_components/user-header";
import { hasTab, tabSubject, UserTab } from "./_components/user-tab";
import { loadUserParams, userTabs } from "./search-params";

interface UserPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

/** The user, or the panel's 404; anything else that goes wrong is an error. */
const findUser = cache(async (id: string): Promise<AdminUser> => {
  try {
    return await auth.api.getUser({ headers: await headers(), query: { id } });
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 404) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: UserPageProps) {
  const { id } = await params;
  await guardPermission("user:get", paths.user(id));
  const user = await findUser(id);
  return { title: user.name.trim() || user.email } satisfies Metadata;
}

/** By whom somebody was banned, where they are. */
async function findBan(user: AdminUser) {
  if (!isBanned(user)) return null;
  const { ban } = await auth.api.getUserBan({
    headers: await headers(),
    query: { userId: user.id },
  });
  return ban;
}

export default async function UserPage({ params, searchParams }: UserPageProps) {
  const { id } = await params;
  const staff = await guardPermission("user:get", paths.user(id));
  const user = await findUser(id);
  const [{ tab, events, from }, ban] = await Promise.all([
    loadUserParams(searchParams),
    findBan(user),
  ]);
  const isSelf = user.id === staff.user.id;
  const tabs = userTabs.filter((each) => hasTab(each, staff.can, isSelf));
  const active = tabs.find((each) => each === tab) ?? "profile";
  const subject: ActionUser = {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role ?? pluginOptions.defaultRole,
    banned: user.banned,
    banReason: user.banReason,
    banExpires: user.banExpires,
  };

  return (
    <div className="flex flex-col gap-6">
      <UserHeader
        user={user}
        actions={
          <ActionBar
            user={subject}
            standing={{
              banned: isBanned(user),
              disabled: !user.isActive,
              unverified: !user.emailVerified,
              newcomer: !user.lastActiveAt,
            }}
            isSelf={isSelf}
            canListSessions={staff.can("session:list")}
            reasons={actionReasons(user, isSelf, staff.can)}
          />
        }
      />
      <StandingNotice user={user} ban={ban} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_19.5rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <TabLinks userId={user.id} tabs={tabs} active={active} />
          <Card>
            {/* Of this user and tab: the next one starts with forms of its own. */}
            <SectionBoundary
              key={`${user.id} ${active}`}
              what={tabSubject(active)}
              fallback={<AuditListSkeleton rows={4} />}
            >
              <UserTab
                tab={active}
                user={user}
                subject={subject}
                isSelf={isSelf}
                can={staff.can}
                side={events}
                from={from}
              />
            </SectionBoundary>
          </Card>
        </div>
        <UserFacts user={user} />
      </div>
    </div>
  );
}
