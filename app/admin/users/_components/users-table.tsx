"use client";

import { UsersRound } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, Suspense, use, useEffect, useState } from "react";
import { newJob } from "@/components/admin/job/job";
import { SectionBoundary } from "@/components/admin/section-boundary";
import { usePreference } from "@/components/admin/use-preference";
import { type Arrangement, usualArrangement } from "@/components/data-table/arrangement";
import { DataTable } from "@/components/data-table/data-table";
import { DataTableSearch } from "@/components/data-table/data-table-search";
import { DataTableSkeleton } from "@/components/data-table/data-table-skeleton";
import { DataTableFrame, DataTableToolbar } from "@/components/data-table/data-table-toolbar";
import { useArrangement } from "@/components/data-table/use-arrangement";
import { type RowSelection, useRowSelection } from "@/components/data-table/use-row-selection";
import { type TableUrlState, useTableUrlState } from "@/components/data-table/use-table-url-state";
import type { SavedView } from "@/components/data-table/views";
import { EmptyState } from "@/components/ui/empty-state";
import type { AdminUser, UserPage } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import type { BulkAction } from "../_bulk/actions";
import type { BulkReasons } from "../_bulk/bulk-buttons";
import { MATCHING_LIMIT } from "../_bulk/matching-limit";
import { useBulkRun } from "../_bulk/use-bulk-run";
import type { BulkTarget } from "../_bulk/use-target-ids";
import { userFilterOf, usersHref, usersParsers, viewQuery } from "../search-params";
import { columns } from "./columns";
import { ColumnsButton } from "./columns-button";
import { ExportLink } from "./export-link";
import { UserFilters } from "./user-filters";
import { ViewsButton } from "./views-button";

// Loaded when first needed; hovering or focusing one of the buttons fetches it ahead.
const loadDialog = () => import("../_bulk/bulk-dialog");
const loadButtons = () => import("../_bulk/bulk-buttons");
const BulkButtons = dynamic(loadButtons, { ssr: false });
const BulkDialog = dynamic(loadDialog, { ssr: false });
const BulkPanel = dynamic(() => import("../_bulk/bulk-panel"), { ssr: false });

interface UsersTableProps {
  users: Promise<UserPage>;
  roleNames: readonly string[];
  /** The person who is looking. */
  selfId: string;
  bulkReasons: BulkReasons;
  /** Whether the person may open a user's page. */
  canOpen: boolean;
  canReadLog: boolean;
  /** Why the person may not export; null means they may. */
  exportReason: string | null;
  /** As the person left them. */
  arrangement: Arrangement;
  views: SavedView[];
}

export function UsersTable({
  users,
  roleNames,
  selfId,
  bulkReasons,
  canOpen,
  canReadLog,
  exportReason,
  ...remembered
}: UsersTableProps) {
  const table = useTableUrlState(usersParsers);
  const filter = userFilterOf(table.state);
  const selection = useRowSelection(JSON.stringify(filter));
  const bulk = useBulkRun(selfId);
  const [asked, setAsked] = useState<{ action: BulkAction; target: BulkTarget } | null>(null);
  const [own, rememberOwn] = usePreference(
    "users.columns",
    remembered.arrangement,
    (now: Arrangement) => (now === usualArrangement ? null : JSON.stringify(now)),
  );
  const arrangement = useArrangement({
    columns,
    own,
    fromAddress: table.state.columns,
    onOwn: rememberOwn,
    onAddress: (shown) => table.arrange({ columns: shown && [...shown] }),
  });
  const [views, rememberViews] = usePreference("users.views", remembered.views, JSON.stringify);
  // Wanted with the first chosen row, which is after the first paint at the earliest.
  useEffect(() => void loadButtons(), []);
  // Where nothing could be done with them there is no use in choosing rows.
  const selectable = Object.values(bulkReasons).some((reason) => reason === null);

  return (
    <>
      {bulk.run ? <BulkPanel bulk={{ ...bulk, run: bulk.run }} canReadLog={canReadLog} /> : null}
      <DataTableFrame>
        <DataTableToolbar
          {...table.toolbarProps}
          end={
            <>
              <ViewsButton
                views={views}
                current={views.find(({ id }) => id === table.state.view) ?? null}
                query={viewQuery({ ...table.state, columns: [...arrangement.shown] })}
                hrefOf={({ id, query }) => usersHref(`${paths.users}${query}`, { view: id })}
                onChange={(next, current) => {
                  rememberViews(next);
                  if (current !== undefined) table.arrange({ view: current?.id ?? null });
                }}
              />
              <ColumnsButton
                editorProps={arrangement.editorProps}
                fromAddress={table.state.columns !== null}
              />
              <SectionBoundary what="The export">
                <Suspense fallback={<span className="h-8 w-9 min-[87rem]:w-30" />}>
                  <ExportLink
                    users={users}
                    filter={filter}
                    page={table.state.page}
                    pageSize={table.state.size}
                    reason={exportReason}
                  />
                </Suspense>
              </SectionBoundary>
            </>
          }
        >
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
                {...arrangement.tableProps}
                rows={table.state.size}
                withSelection={selectable}
              />
            }
          >
            <UserRows
              users={users}
              table={table}
              canOpen={canOpen}
              arrangement={arrangement}
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
  arrangement,
  selection,
  actions,
}: {
  users: Promise<UserPage>;
  table: TableUrlState<typeof usersParsers>;
  canOpen: boolean;
  arrangement: ReturnType<typeof useArrangement<AdminUser>>;
  selection: RowSelection | undefined;
  actions: ReactNode;
}) {
  const page = use(users);
  return (
    <DataTable
      {...table.tableProps}
      label="Users"
      noun={{ one: "user", other: "users" }}
      {...arrangement.tableProps}
      onResize={arrangement.onResize}
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
