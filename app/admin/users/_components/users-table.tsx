"use client";

import { UsersRound } from "lucide-react";
import { Suspense, use } from "react";
import { RoleBadges } from "@/components/admin/role-badges";
import { SectionBoundary } from "@/components/admin/section-boundary";
import { StatusBadge, statusLabels } from "@/components/admin/status-badge";
import { columnsOf } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { DataTableFilter } from "@/components/data-table/data-table-filter";
import { DataTableSearch } from "@/components/data-table/data-table-search";
import { DataTableSkeleton } from "@/components/data-table/data-table-skeleton";
import { DataTableFrame, DataTableToolbar } from "@/components/data-table/data-table-toolbar";
import { type TableUrlState, useTableUrlState } from "@/components/data-table/use-table-url-state";
import { Avatar } from "@/components/ui/avatar";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { rolesOf, statusOf } from "@/lib/auth/checkers";
import { type AdminUser, type UserPage, userStatuses } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import { usersParsers } from "../search-params";

const column = columnsOf<AdminUser>();
const columns = column.columns([
  column.accessor("name", {
    header: "User",
    enableSorting: true,
    meta: { primary: true, card: "title" },
    cell: ({ row }) => <Identity user={row.original} />,
  }),
  column.accessor((user) => statusOf(user), {
    id: "status",
    header: "Status",
    meta: { width: "8rem", card: "aside" },
    cell: ({ row }) => <StatusBadge status={statusOf(row.original)} />,
  }),
  column.accessor("role", {
    header: "Roles",
    meta: { width: "12rem" },
    cell: ({ row }) => <RoleBadges roles={rolesOf(row.original)} />,
  }),
  column.accessor("createdAt", {
    header: "Created",
    enableSorting: true,
    sortDescFirst: true,
    meta: { width: "9rem" },
    cell: ({ row }) => <RelativeTime date={row.original.createdAt} format="date" />,
  }),
  column.accessor("lastActiveAt", {
    header: "Last active",
    enableSorting: true,
    sortDescFirst: true,
    meta: { width: "9rem" },
    cell: ({ row }) =>
      row.original.lastActiveAt ? (
        <RelativeTime date={row.original.lastActiveAt} />
      ) : (
        <span className="text-muted-foreground">Never</span>
      ),
  }),
]);

/** Names and addresses of any script and length, each kept to its own line and direction. */
function Identity({ user }: { user: AdminUser }) {
  const name = user.name.trim();
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar name={name || user.email} image={user.image} />
      <span className="min-w-0">
        <span className="block truncate font-medium">
          <bdi>{name || user.email}</bdi>
        </span>
        {name ? (
          <span className="block truncate font-normal text-muted-foreground">
            <bdi>{user.email}</bdi>
          </span>
        ) : null}
      </span>
    </span>
  );
}

interface UsersTableProps {
  users: Promise<UserPage>;
  roleNames: readonly string[];
  /** Whether the person may open a user's page. */
  canOpen: boolean;
}

export function UsersTable({ users, roleNames, canOpen }: UsersTableProps) {
  const table = useTableUrlState(usersParsers);
  return (
    <DataTableFrame>
      <DataTableToolbar {...table.toolbarProps}>
        <DataTableSearch
          {...table.searchProps}
          label="Search users"
          placeholder="Name, e-mail or id"
        />
        <DataTableFilter
          label="Status"
          value={table.state.status}
          onChange={(status) => table.setState({ status })}
          options={userStatuses.map((value) => ({ value, label: statusLabels[value] }))}
        />
        <DataTableFilter
          label="Role"
          value={table.state.role}
          onChange={(role) => table.setState({ role })}
          options={roleNames.map((value) => ({ value, label: value }))}
        />
      </DataTableToolbar>
      <SectionBoundary what="The users">
        <Suspense fallback={<DataTableSkeleton columns={columns} rows={table.state.size} />}>
          <UserRows users={users} table={table} canOpen={canOpen} />
        </Suspense>
      </SectionBoundary>
    </DataTableFrame>
  );
}

function UserRows({
  users,
  table,
  canOpen,
}: {
  users: Promise<UserPage>;
  table: TableUrlState<typeof usersParsers>;
  canOpen: boolean;
}) {
  const page = use(users);
  return (
    <DataTable
      {...table.tableProps}
      label="Users"
      noun={{ one: "user", other: "users" }}
      columns={columns}
      data={page.users}
      total={page.total}
      totalIsEstimate={page.totalIsEstimate}
      getRowId={(user) => user.id}
      rowHref={canOpen ? (user) => paths.user(user.id) : undefined}
      empty={
        <EmptyState
          icon={<UsersRound />}
          title="Nobody has signed up yet"
          description="People appear here as soon as they have an account."
        />
      }
    />
  );
}
