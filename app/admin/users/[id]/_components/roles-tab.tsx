import { Check } from "lucide-react";
import { headers } from "next/headers";
import { describeRole } from "@/components/admin/describe-role";
import { vanishedRoles } from "@/components/admin/user-actions/role-changes";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { rolesOf } from "@/lib/auth/checkers";
import { auth } from "@/lib/auth/server";
import { env } from "@/lib/env";
import type { AdminUser, AssignableRole } from "@/lib/extended-admin/types";

/** The user's roles, and which of them each permission comes from. */
export async function RolesTab({ user }: { user: AdminUser }) {
  const { roles } = await auth.api.listAssignableRoles({ headers: await headers() });
  const names = rolesOf(user);
  const held = roles.filter(({ name }) => names.includes(name));
  const vanished = vanishedRoles(names, roles);

  return (
    <>
      <div className="border-border border-b px-5 py-4">
        <h2 className="font-semibold text-[0.9375rem]">Assigned roles</h2>
        <ul className="mt-2.5 flex flex-col gap-2">
          {held.map((role) => (
            <li key={role.name} className="wrap-anywhere text-compact">
              <bdi className="font-medium">{role.name}</bdi>
              <span className="text-muted-foreground"> · {describeRole(role)}</span>
            </li>
          ))}
          {vanished.map((name) => (
            <li key={name} className="wrap-anywhere text-compact">
              <bdi className="font-medium">{name}</bdi>{" "}
              <Badge variant="warning">No such role any more</Badge>
              <span className="text-muted-foreground"> It grants nothing.</span>
            </li>
          ))}
        </ul>
        {env().ADMIN_USER_IDS.includes(user.id) ? (
          <p className="mt-3 text-compact text-warning">
            Named in ADMIN_USER_IDS: may do everything, whatever the roles say.
          </p>
        ) : null}
      </div>
      <Permissions held={held} />
    </>
  );
}

/** Every permission that any of the roles grants, in the roles' own order. */
function permissionsOf(held: readonly AssignableRole[]) {
  const byResource = new Map<string, Set<string>>();
  for (const { permissions } of held) {
    for (const [resource, actions] of Object.entries(permissions)) {
      const known = byResource.get(resource) ?? new Set();
      for (const action of actions) known.add(action);
      byResource.set(resource, known);
    }
  }
  return [...byResource].flatMap(([resource, actions]) =>
    [...actions].map((action) => ({ resource, action })),
  );
}

function Permissions({ held }: { held: readonly AssignableRole[] }) {
  const permissions = permissionsOf(held);
  if (permissions.length === 0) {
    return (
      <EmptyState
        title="No permissions in this panel"
        description="None of these roles grants any. “Set role” above changes that."
      />
    );
  }
  return (
    <>
      <h2 className="px-5 pt-4 pb-1 font-semibold text-[0.9375rem]">
        {permissions.length === 1 ? "1 permission" : `${permissions.length} permissions`}
      </h2>
      <Table>
        <caption className="sr-only">Permissions, and the roles that grant each</caption>
        <TableHeader>
          <TableRow>
            <TableHead>Permission</TableHead>
            {held.map(({ name }) => (
              <TableHead key={name} className="text-center">
                <bdi>{name}</bdi>
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {permissions.map(({ resource, action }) => (
            <TableRow key={`${resource}:${action}`}>
              <th scope="row" className="py-1.5 pl-5 text-left font-mono font-normal text-xs">
                {resource}:{action}
              </th>
              {held.map((role) => (
                <TableCell key={role.name} className="py-1.5 text-center">
                  {role.permissions[resource]?.includes(action) ? (
                    <>
                      <Check aria-hidden="true" className="mx-auto size-4 text-success" />
                      <span className="sr-only">granted</span>
                    </>
                  ) : (
                    <>
                      <span aria-hidden="true" className="text-muted-foreground">
                        –
                      </span>
                      <span className="sr-only">not granted</span>
                    </>
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
