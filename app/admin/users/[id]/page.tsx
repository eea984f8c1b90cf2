import { isAPIError } from "better-auth/api";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { cache, Suspense } from "react";
import { AuditListSkeleton } from "@/components/admin/audit-list";
import { lacks } from "@/components/admin/lacks";
import { SectionBoundary } from "@/components/admin/section-boundary";
import type { ActionUser } from "@/components/admin/user-actions/action-user";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Permission, pluginOptions } from "@/lib/admin.config";
import { isBanned } from "@/lib/auth/checkers";
import { guardPermission } from "@/lib/auth/guards";
import { auth } from "@/lib/auth/server";
import type { AdminUser } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import { ActionBar } from "./_components/action-bar";
import { actionReasons } from "./_components/action-reasons";
import { ActivityTab } from "./_components/activity-tab";
import { RolesTab } from "./_components/roles-tab";
import { SessionsTab } from "./_components/sessions-tab";
import { TabLinks } from "./_components/tab-links";
import { UserFacts } from "./_components/user-facts";
import { StandingNotice, UserHeader } from "./_components/user-header";
import { loadUserParams, type UserTab, userTabs } from "./search-params";

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

type Can = (permission: Permission) => boolean;

const neededForTab: Record<UserTab, Permission> = {
  sessions: "session:list",
  roles: "role:list",
  activity: "audit:list",
};

const tabNames: Record<UserTab, string> = {
  sessions: "The sessions",
  roles: "The roles",
  activity: "The events",
};

export default async function UserPage({ params, searchParams }: UserPageProps) {
  const { id } = await params;
  const staff = await guardPermission("user:get", paths.user(id));
  const user = await findUser(id);
  const { tab } = await loadUserParams(searchParams);
  const tabs = userTabs.filter((each) => staff.can(neededForTab[each]));
  const active = tabs.find((each) => each === tab) ?? tabs[0];
  const isSelf = user.id === staff.user.id;
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
            standing={{ banned: isBanned(user), disabled: !user.isActive }}
            isSelf={isSelf}
            canListSessions={staff.can("session:list")}
            reasons={actionReasons(user, isSelf, staff.can)}
          />
        }
      />
      <StandingNotice user={user} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_19.5rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {active ? (
            <>
              <TabLinks userId={user.id} tabs={tabs} active={active} />
              <Card>
                <SectionBoundary key={active} what={tabNames[active]}>
                  <Suspense fallback={<AuditListSkeleton rows={4} />}>
                    <Tab tab={active} user={user} subject={subject} can={staff.can} />
                  </Suspense>
                </SectionBoundary>
              </Card>
            </>
          ) : (
            <Card>
              <EmptyState
                title="Nothing more to show"
                description="Your role cannot see sessions, roles or the audit log."
              />
            </Card>
          )}
        </div>
        <UserFacts user={user} />
      </div>
    </div>
  );
}

function Tab({
  tab,
  user,
  subject,
  can,
}: {
  tab: UserTab;
  user: AdminUser;
  subject: ActionUser;
  can: Can;
}) {
  switch (tab) {
    case "sessions":
      return (
        <SessionsTab
          user={subject}
          endReason={lacks(can, "session:revoke")}
          canGetUsers={can("user:get")}
        />
      );
    case "roles":
      return <RolesTab user={user} />;
    default:
      return <ActivityTab userId={user.id} />;
  }
}
