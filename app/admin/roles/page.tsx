import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import type { SearchParams } from "nuqs/server";
import { Suspense } from "react";
import { FeatureOff } from "@/components/admin/feature-off";
import { GatedButton } from "@/components/admin/gated-button";
import { PageHeader } from "@/components/admin/page-header";
import { SearchedList } from "@/components/admin/searched-list";
import { StreamedSection } from "@/components/admin/streamed-section";
import { Button } from "@/components/ui/button";
import { type Permission, pluginOptions } from "@/lib/admin.config";
import { guardPermission } from "@/lib/auth/guards";
import { paths } from "@/lib/paths";
import { loadHolders, loadRoles } from "./_components/load-roles";
import { RolesList, RolesListSkeleton } from "./_components/roles-list";
import { whyNotCreate } from "./_components/why-not";
import { loadRolesParams, rolesHref } from "./search-params";

export const metadata: Metadata = { title: "Roles" };

export default async function RolesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadRolesParams(searchParams);
  const { can } = await guardPermission("role:list", rolesHref(paths.roles, params));
  const roles = loadRoles();
  const holders = loadHolders();

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Roles"
        description="Who may do what. Somebody with several roles may do what any of them allows."
        actions={
          <Suspense fallback={<NewRoleButton reason="The roles are still being loaded." />}>
            <NewRole can={can} />
          </Suspense>
        }
      />
      {pluginOptions.dynamicRoles.enabled ? null : (
        <FeatureOff title="Roles can't be made here" option="dynamicRoles.enabled">
          The built-in roles are all there is.
        </FeatureOff>
      )}
      <SearchedList
        name="Roles"
        search={params.search}
        clearHref={paths.roles}
        searchLabel="Search roles"
        placeholder="Name or purpose"
      >
        <StreamedSection
          what="The roles"
          ready={Promise.all([roles, holders])}
          fallback={<RolesListSkeleton />}
        >
          <RolesList
            roles={roles}
            holders={holders}
            search={params.search.slice(0, 200)}
            canListUsers={can("user:list")}
          />
        </StreamedSection>
      </SearchedList>
    </div>
  );
}

async function NewRole({ can }: { can: (permission: Permission) => boolean }) {
  // That the roles could not be loaded is said by the list.
  const roles = await loadRoles().catch(() => []);
  return <NewRoleButton reason={whyNotCreate(can, roles)} />;
}

function NewRoleButton({ reason }: { reason: string | null }) {
  const content = (
    <>
      <Plus aria-hidden="true" />
      New role
    </>
  );
  if (reason) return <GatedButton reason={reason}>{content}</GatedButton>;
  return (
    <Button asChild>
      <Link href={paths.newRole}>{content}</Link>
    </Button>
  );
}
