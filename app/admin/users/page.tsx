import type { Metadata } from "next";
import { headers } from "next/headers";
import type { SearchParams } from "nuqs/server";
import { lacks } from "@/components/admin/lacks";
import { PageHeader } from "@/components/admin/page-header";
import { parseArrangement } from "@/components/data-table/arrangement";
import { parseViews } from "@/components/data-table/views";
import { roles as builtInRoles, type Permission } from "@/lib/admin.config";
import { guardPermission } from "@/lib/auth/guards";
import { auth } from "@/lib/auth/server";
import { mailProblem } from "@/lib/mail/app-mail";
import { paths } from "@/lib/paths";
import { type BulkAction, type BulkReasons, bulkActions, wordings } from "./_bulk/actions";
import { CreateUserButton } from "./_components/create-user-button";
import { ImportButton } from "./_components/import-button";
import { UsersTable } from "./_components/users-table";
import { userColumnIds } from "./column-ids";
import { loadUsersParams, pageOf, userFilterOf, usersHref } from "./search-params";

export const metadata: Metadata = { title: "Users" };

export default async function UsersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadUsersParams(searchParams);
  const { can, user } = await guardPermission("user:list", usersHref(paths.users, params));
  const requestHeaders = await headers();
  const [assignable, { preferences }] = await Promise.all([
    can("role:list") ? auth.api.listAssignableRoles({ headers: requestHeaders }) : null,
    auth.api.getPreferences({ headers: requestHeaders, query: { prefix: "users." } }),
  ]);
  const roleNames = assignable?.roles.map(({ name }) => name) ?? Object.keys(builtInRoles);

  // Started last and not awaited: the page around the table is sent meanwhile.
  const users = auth.api.listUsers({
    headers: requestHeaders,
    query: {
      ...userFilterOf(params),
      ...pageOf(params),
    },
  });

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Users"
        description="Everybody who has an account."
        actions={
          <>
            <ImportButton reason={lacks(can, "user:create")} />
            <CreateUserButton
              reason={lacks(can, "user:create")}
              mayGiveRoles={can("user:set-role") && can("role:list")}
              inviteReason={mailProblem()}
            />
          </>
        }
      />
      <UsersTable
        users={users}
        params={params}
        roleNames={roleNames}
        selfId={user.id}
        bulkReasons={bulkReasons(can)}
        canOpen={can("user:get")}
        canReadLog={can("audit:list")}
        exportReason={lacks(can, "user:export")}
        arrangement={parseArrangement(preferences["users.columns"], userColumnIds)}
        views={parseViews(preferences["users.views"])}
      />
    </div>
  );
}

/** Why an action on many is out of reach. The endpoint decides again, user by user. */
function bulkReasons(can: (permission: Permission) => boolean): BulkReasons {
  const reasonFor = (action: BulkAction) =>
    lacks(can, wordings[action].permission) ??
    (action === "addRole" || action === "removeRole" ? lacks(can, "role:list") : null);
  return Object.fromEntries(
    bulkActions.map((action) => [action, reasonFor(action)]),
  ) as BulkReasons;
}
