import type { Metadata } from "next";
import { headers } from "next/headers";
import type { SearchParams } from "nuqs/server";
import { AuditListSkeleton } from "@/components/admin/audit-list";
import { FeatureOff } from "@/components/admin/feature-off";
import { lacks } from "@/components/admin/lacks";
import { PageHeader } from "@/components/admin/page-header";
import { SearchedList } from "@/components/admin/searched-list";
import { SectionBoundary } from "@/components/admin/section-boundary";
import { StreamedSection } from "@/components/admin/streamed-section";
import { Card, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { pluginOptions } from "@/lib/admin.config";
import { statusOf } from "@/lib/auth/checkers";
import { guardPermission } from "@/lib/auth/guards";
import { nullIfMissing } from "@/lib/auth/null-if-missing";
import { auth } from "@/lib/auth/server";
import { originFrom } from "@/lib/extended-admin/origins";
import type { AdminUser } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import { AccessDecision } from "./_components/access-decision";
import { AccessTester } from "./_components/access-tester";
import { loadModules, type ModuleView } from "./_components/load-modules";
import { NewModuleButton } from "./_components/module-actions";
import { ModulesList } from "./_components/modules-list";
import { loadModulesParams, modulesHref } from "./search-params";

export const metadata: Metadata = { title: "Modules" };

const description = "Parts of your product with origins of their own, and who gets in there.";

export default async function ModulesPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const params = await loadModulesParams(searchParams);
  const { can, permissions } = await guardPermission(
    "role:list",
    modulesHref(paths.modules, params),
  );
  if (!pluginOptions.dynamicModules.enabled) return <ModulesOff />;

  const ownModules = permissions.module ?? [];
  const user = params.user && can("user:get") ? await findUser(params.user) : null;
  // Started last: while something else is waited for nobody would hear that it failed.
  const modules = loadModules();

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Modules"
        description={description}
        actions={<NewModuleButton reason={lacks(can, "role:create")} ownModules={ownModules} />}
      />
      {pluginOptions.dynamicRoles.enabled ? null : (
        <FeatureOff title="No role can be given a module here" option="dynamicRoles.enabled">
          Only built-in roles that lib/admin.config.ts gives modules get in where one is enabled.
        </FeatureOff>
      )}
      <SearchedList
        name="Modules"
        search={params.search}
        clearHref={modulesHref(paths.modules, { ...params, search: null })}
        searchLabel="Search modules"
        placeholder="Name, key or origin"
      >
        <StreamedSection
          what="The modules"
          ready={modules}
          fallback={<AuditListSkeleton rows={3} />}
        >
          <ModulesList
            modules={modules}
            search={params.search.slice(0, 200)}
            ownModules={ownModules}
            reasons={{ edit: lacks(can, "role:update"), remove: lacks(can, "role:delete") }}
          />
        </StreamedSection>
      </SearchedList>
      {/* Not clipped: the matches of the search may reach beyond it. */}
      <Card className="overflow-visible">
        <CardHeader className="max-md:px-4">
          <CardTitle>Who gets in from here?</CardTitle>
          <CardDescription>
            From an origin that no enabled module names,{" "}
            {pluginOptions.moduleUnmatchedBehavior === "deny" ? "nobody" : "everybody"} gets in.
          </CardDescription>
        </CardHeader>
        <StreamedSection
          what="The origins"
          ready={modules}
          fallback={<Skeleton className="mx-5 mb-5 h-24" />}
        >
          <Tester
            modules={modules}
            params={params}
            user={user}
            reasons={{
              test: lacks(can, "role:read"),
              search: lacks(can, "user:list"),
            }}
          />
        </StreamedSection>
      </Card>
    </div>
  );
}

async function findUser(id: string): Promise<AdminUser | null> {
  return auth.api.getUser({ headers: await headers(), query: { id } }).catch(nullIfMissing);
}

async function Tester({
  modules,
  params,
  user,
  reasons,
}: {
  modules: Promise<ModuleView[]>;
  params: Awaited<ReturnType<typeof loadModulesParams>>;
  user: AdminUser | null;
  reasons: { test: string | null; search: string | null };
}) {
  const origins = [...new Set((await modules).flatMap((module) => module.origins))];
  const origin = params.origin ? originFrom(params.origin) : null;
  const picked = user ? { id: user.id, name: user.name, email: user.email } : null;
  return (
    <AccessTester user={picked} origin={params.origin ?? ""} origins={origins} reasons={reasons}>
      {params.user && origin && reasons.test === null ? (
        <SectionBoundary what="The decision">
          <AccessDecision
            userId={params.user}
            origin={origin}
            user={picked}
            standing={user ? standingOf(user) : null}
          />
        </SectionBoundary>
      ) : null}
    </AccessTester>
  );
}

/** What keeps somebody out whatever the origin. */
function standingOf(user: AdminUser) {
  const status = statusOf(user);
  if (status === "banned") return "they are banned, so they can't sign in at all.";
  return status === "disabled" ? "their account is disabled, so they can't sign in at all." : null;
}

function ModulesOff() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Modules" description={description} />
      <FeatureOff title="Modules are off" option="dynamicModules.enabled">
        Everybody gets in from every origin that Better Auth trusts.
      </FeatureOff>
    </div>
  );
}
