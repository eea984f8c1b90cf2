import type { Metadata } from "next";
import { headers } from "next/headers";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/admin/page-header";
import { roles as builtInRoles } from "@/lib/admin.config";
import { guardPermission } from "@/lib/auth/guards";
import { auth } from "@/lib/auth/server";
import { paths } from "@/lib/paths";
import { UsersTable } from "./_components/users-table";
import { loadUsersParams, usersHref } from "./search-params";

export const metadata: Metadata = { title: "Users" };

/** The endpoint refuses what is longer or further; an address with more in it is no error. */
const LONGEST_SEARCH = 200;
const LAST_PAGE = 1_000_000;

export default async function UsersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadUsersParams(searchParams);
  const { can } = await guardPermission("user:list", usersHref(paths.users, params));
  const requestHeaders = await headers();
  const roleNames = can("role:list")
    ? (await auth.api.listAssignableRoles({ headers: requestHeaders })).roles.map(
        ({ name }) => name,
      )
    : Object.keys(builtInRoles);

  // Started last and not awaited: the page around the table is sent meanwhile.
  const users = auth.api.listUsers({
    headers: requestHeaders,
    query: {
      search: params.search.slice(0, LONGEST_SEARCH) || undefined,
      role: params.role?.slice(0, 100) || undefined,
      status: params.status ?? undefined,
      sortBy: params.sort.field,
      sortDirection: params.sort.direction,
      limit: params.size,
      offset: (Math.min(params.page, LAST_PAGE) - 1) * params.size,
    },
  });

  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Users" description="Everybody who has an account." />
      <UsersTable users={users} roleNames={roleNames} canOpen={can("user:get")} />
    </div>
  );
}
