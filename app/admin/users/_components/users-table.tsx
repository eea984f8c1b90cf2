"use client";

import { UsersRound } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, Suspense, use, useState } from "react";
import { Person } from "@/components/admin/person";
import { RoleBadges } from "@/components/admin/role-badges";
import { SectionBoundary } from "@/components/admin/section-boundary";
import { StatusBadge } from "@/components/admin/status-badge";
import { columnsOf } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { DataTableSearch } from "@/components/data-table/data-table-search";
import { DataTableSkeleton } from "@/components/data-table/data-table-skeleton";
import { DataTableFrame, DataTableToolbar } from "@/components/data-table/data-table-toolbar";
import { type RowSelection, useRowSelection } from "@/components/data-table/use-row-selection";
import { type TableUrlState, useTableUrlState } from "@/components/data-table/use-table-url-state";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { rolesOf, statusOf } from "@/lib/auth/checkers";
import type { AdminUser, UserPage } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import type { BulkAction } from "../_bulk/actions";
import { BulkButtons, type BulkReasons } from "../_bulk/bulk-buttons";
import { newJob } from "../_bulk/job";
import { MATCHING_LIMIT } from "../_bulk/matching-limit";
import { useBulkRun } from "../_bulk/use-bulk-run";
import type { BulkTarget } from "../_bulk/use-target-ids";
import { userFilterOf, usersParsers } from "../search-params";
import { UserFilters } from "./user-filters";

// Loaded when first needed; hovering or focusing one of the buttons fetches it ahead.
const loadDialog = () => import("../_bulk/bulk-dialog");
const BulkDialog = dynamic(loadDialog, { ssr: false });
const BulkPanel = dynamic(() => import("../_bulk/bulk-panel"), { ssr: false });

const column = columnsOf<AdminUser>();
const columns = column.columns([
  column.accessor("name", {
    header: "User",
    enableSorting: true,
    meta: { primary: true, card: "title" },
    cell: ({ row }) => <Person user={row.original} />,
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

interface UsersTableProps {
  users: Promise<UserPage>;
  roleNames: readonly string[];
  /** The person who is looking. */
  selfId: string;
  bulkReasons: BulkReasons;
  /** Whether the person may open a user's page. */
  canOpen: boolean;
  canReadLog: boolean;
}

export function UsersTable({
  users,
  roleNames,
  selfId,
  bulkReasons,
  canOpen,
  canReadLog,
}: UsersTableProps) {
  const table = useTableUrlState(usersParsers);
  const filter = userFilterOf(table.state);
  const selection = useRowSelection(JSON.stringify(filter));
  const bulk = useBulkRun(selfId);
  const [asked, setAsked] = useState<{ action: BulkAction; target: BulkTarget } | null>(null);
  // Where nothing could be done with them there is no use in choosing rows.
  const selectable = Object.values(bulkReasons).some((reason) => reason === null);

  return (
    <>
      {bulk.run ? <BulkPanel bulk={{ ...bulk, run: bulk.run }} canReadLog={canReadLog} /> : null}
      <DataTableFrame>
        <DataTableToolbar {...table.toolbarProps}>
          <DataTableSearch
            {...table.searchProps}
            label="Search users"
            placeholder="Name, e-mail or id"
          />
          <UserFilters state={table.state} roleNames={roleNames} onChange={table.setState} />
        </DataTableToolbar>
        <SectionBoundary what="The users">
          <Suspense
            fallback={
              <DataTableSkeleton
                columns={columns}
                rows={table.state.size}
                withSelection={selectable}
              />
            }
          >
            <UserRows
              users={users}
              table={table}
              canOpen={canOpen}
              selection={selectable ? selection : undefined}
              actions={
                <BulkButtons
                  reasons={bulkReasons}
                  busy={bulk.run !== null && bulk.run.state.phase !== "finished"}
                  onApproach={() => void loadDialog()}
                  onChoose={(action) =>
                    setAsked({
                      action,
                      target: selection.matching
                        ? { matching: filter }
                        : { ids: [...selection.ids] },
                    })
                  }
                />
              }
            />
          </Suspense>
        </SectionBoundary>
      </DataTableFrame>
      {asked ? (
        <BulkDialog
          {...asked}
          selfId={selfId}
          onStart={(task, userIds) => {
            setAsked(null);
            selection.clear();
            void bulk.start(newJob(selfId, task, userIds));
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}

function UserRows({
  users,
  table,
  canOpen,
  selection,
  actions,
}: {
  users: Promise<UserPage>;
  table: TableUrlState<typeof usersParsers>;
  canOpen: boolean;
  selection: RowSelection | undefined;
  actions: ReactNode;
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
      selection={selection && { rows: selection, nameOf: (user) => user.name.trim() || user.email }}
      selectionActions={actions}
      matchingLimit={MATCHING_LIMIT}
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
