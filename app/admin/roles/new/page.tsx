import { Ban } from "lucide-react";
import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/admin/page-header";
import { listPermissions } from "@/components/admin/permission-list";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { pluginOptions } from "@/lib/admin.config";
import { rolesOf } from "@/lib/auth/checkers";
import { guardPermission } from "@/lib/auth/guards";
import { auth } from "@/lib/auth/server";
import { paths } from "@/lib/paths";
import { BuiltInCard } from "../_components/built-in-card";
import { loadHolders, loadRoles } from "../_components/load-roles";
import { RoleEditor } from "../_components/role-editor";
import { whyNotCreate } from "../_components/why-not";
import { loadNewRoleParams, newRoleHref } from "../search-params";

export const metadata: Metadata = { title: "New role" };

export default async function NewRolePage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const params = await loadNewRoleParams(searchParams);
  await guardPermission("role:list", newRoleHref(paths.newRole, params));
  const { user, can, permissions } = await guardPermission(
    "role:create",
    newRoleHref(paths.newRole, params),
  );
  const roles = await loadRoles();
  const extended = roles.find(({ name, builtIn }) => builtIn && name === params.extend);
  // Extended meanwhile: that is where it is changed.
  if (extended?.stored) redirect(paths.role(extended.name));
  const reason = whyNotCreate(can, roles);
  if (reason) return <NotPossible reason={reason} />;
  const [counts, modules] = await Promise.all([
    extended ? loadHolders(extended.name) : null,
    pluginOptions.dynamicModules.enabled
      ? auth.api.listModules({ headers: await headers() })
      : null,
  ]);

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={
          extended ? (
            <>
              Extend <bdi>{extended.name}</bdi>
            </>
          ) : (
            "New role"
          )
        }
        description={
          extended
            ? "More permissions for everybody who holds this built-in role."
            : "A set of permissions with a name, to be given to people."
        }
      />
      {extended ? <BuiltInCard name={extended.name} extended /> : null}
      <RoleEditor
        key={extended?.name ?? ""}
        stored={null}
        extending={extended?.name ?? null}
        own={listPermissions(permissions)}
        moduleKeys={modules?.map(({ key }) => key) ?? null}
        holders={(extended && counts?.get(extended.name)) ?? null}
        isOwn={extended !== undefined && rolesOf(user).includes(extended.name)}
        reason={null}
      />
    </div>
  );
}

function NotPossible({ reason }: { reason: string }) {
  return (
    <Card>
      <EmptyState
        titleAs="h1"
        icon={<Ban />}
        title="No role can be made"
        description={reason}
        action={
          <Button asChild variant="outline">
            <Link href={paths.roles}>Back to the roles</Link>
          </Button>
        }
      />
    </Card>
  );
}
