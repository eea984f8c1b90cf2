import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { notFound } from "next/navigation";
import { GatedButton } from "@/components/admin/gated-button";
import { holdersPeople } from "@/components/admin/holders";
import { PageHeader } from "@/components/admin/page-header";
import { listPermissions, permissionCount } from "@/components/admin/permission-list";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { pluginOptions } from "@/lib/admin.config";
import { rolesOf } from "@/lib/auth/checkers";
import { guardPermission } from "@/lib/auth/guards";
import { auth } from "@/lib/auth/server";
import type { RoleHolders } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import { BuiltInCard } from "../_components/built-in-card";
import { DeleteRoleButton } from "../_components/delete-role-button";
import { loadHolders, loadRoles } from "../_components/load-roles";
import { RoleEditor } from "../_components/role-editor";
import { whyNotChange, whyNotCreate } from "../_components/why-not";

interface RolePageProps {
  params: Promise<{ name: string }>;
}

/** The role's name out of the address, where Next leaves the escapes in. */
async function nameIn(params: RolePageProps["params"]) {
  const { name } = await params;
  try {
    return decodeURIComponent(name).trim().toLowerCase();
  } catch {
    // A lone "%" it takes out itself.
    return name.trim().toLowerCase();
  }
}

export async function generateMetadata({ params }: RolePageProps): Promise<Metadata> {
  return { title: `Role ${await nameIn(params)}` };
}

export default async function RolePage({ params }: RolePageProps) {
  const name = await nameIn(params);
  const { user, can, permissions } = await guardPermission("role:list", paths.role(name));
  const roles = await loadRoles();
  const role = roles.find((each) => each.name === name) ?? notFound();
  const [counts, modules] = await Promise.all([
    loadHolders(name),
    pluginOptions.dynamicModules.enabled
      ? auth.api.listModules({ headers: await headers() })
      : null,
  ]);
  const holders = counts.get(name) ?? { name, holders: 0, holdersIsEstimate: false };
  const { stored } = role;

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-2">
            <bdi className="wrap-anywhere">{role.name}</bdi>{" "}
            <Badge variant={role.builtIn ? "secondary" : "outline"}>
              {role.builtIn ? "built-in" : "custom"}
            </Badge>{" "}
            {role.builtIn && stored ? <Badge>extended</Badge> : null}
          </span>
        }
        description={
          <>
            <span className="wrap-anywhere">
              {role.purpose ?? permissionCount(role.permissions.length)}
            </span>
            {" · "}
            <HoldersLink holders={holders} asLink={can("user:list")} />
          </>
        }
        actions={
          stored ? (
            <DeleteRoleButton
              name={name}
              builtIn={role.builtIn}
              permissions={stored.permissions}
              canListUsers={can("user:list")}
              reason={whyNotChange(can, "role:delete", stored.permissions)}
            />
          ) : (
            <ExtendButton name={name} reason={whyNotCreate(can, roles)} />
          )
        }
      />
      {role.builtIn ? <BuiltInCard name={name} extended={stored !== null} /> : null}
      {stored ? (
        <RoleEditor
          stored={{ name, ...stored }}
          extending={role.builtIn ? name : null}
          own={listPermissions(permissions)}
          moduleKeys={modules?.map(({ key }) => key) ?? null}
          holders={holders}
          isOwn={rolesOf(user).includes(name)}
          reason={whyNotChange(can, "role:update", stored.permissions)}
        />
      ) : null}
    </div>
  );
}

function HoldersLink({ holders, asLink }: { holders: RoleHolders; asLink: boolean }) {
  const text = `${holdersPeople(holders)} ${holders.holders > 1 ? "hold" : "holds"} it`;
  if (!asLink || holders.holders === 0) return text;
  return (
    <Link
      href={paths.holders(holders.name)}
      prefetch={false}
      className="rounded-sm py-0.5 font-medium text-primary underline-offset-4 hover:underline"
    >
      {text}
    </Link>
  );
}

function ExtendButton({ name, reason }: { name: string; reason: string | null }) {
  const content = (
    <>
      <Plus aria-hidden="true" />
      Extend this role
    </>
  );
  if (reason) {
    return (
      <GatedButton variant="outline" reason={reason}>
        {content}
      </GatedButton>
    );
  }
  return (
    <Button asChild variant="outline">
      <Link href={paths.extendRole(name)}>{content}</Link>
    </Button>
  );
}
