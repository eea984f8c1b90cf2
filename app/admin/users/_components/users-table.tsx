import { UsersRound } from "lucide-react";
import { StreamedSection } from "@/components/admin/streamed-section";
import { nameOf } from "@/components/admin/user-actions/action-user";
import {
  type Arrangement,
  arranged,
  columnId,
  minWidthOf,
  usualColumns,
} from "@/components/data-table/arrangement";
import { type Columns, labelOf } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { DataTableFrame } from "@/components/data-table/data-table-frame";
import { DataTableSearch } from "@/components/data-table/data-table-search";
import { DataTableSkeleton } from "@/components/data-table/data-table-skeleton";
import { DataTableToolbar } from "@/components/data-table/data-table-toolbar";
import { RowSelectionProvider } from "@/components/data-table/row-selection";
import type { SavedView } from "@/components/data-table/views";
import { EmptyState } from "@/components/ui/empty-state";
import type { AdminUser, UserPage } from "@/lib/extended-admin/types";
import { END } from "@/lib/extended-admin/user-cursor";
import { paths } from "@/lib/paths";
import type { BulkReasons } from "../_bulk/actions";
import { BulkActions } from "../_bulk/bulk-actions";
import { BulkArea } from "../_bulk/bulk-area";
import { MATCHING_LIMIT } from "../_bulk/matching-limit";
import {
  clearHrefOf,
  pageNumberOf,
  type UsersParams,
  userFilterOf,
  usersHref,
  usersParsers,
  viewQuery,
} from "../search-params";
import { columns } from "./columns";
import { ColumnsButton } from "./columns-button";
import { ExportLink } from "./export-link";
import { nullIfTooBroad, TooBroad } from "./too-broad";
import { UserFilters } from "./user-filters";
import { ViewsButton } from "./views-button";

interface UsersTableProps {
  users: Promise<UserPage>;
  params: UsersParams;
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

const usual = usualColumns(columns);
const choosable = columns
  .filter(({ meta }) => !meta?.primary)
  .map((column) => ({
    id: columnId(column),
    label: labelOf({ id: columnId(column), columnDef: column }),
  }));

/** The list of users with all that narrows, arranges and changes it. */
export function UsersTable(props: UsersTableProps) {
  const { users, params, arrangement: own } = props;
  const filter = userFilterOf(params);
  const shown = params.columns ?? own.columns ?? usual;
  const visible = arranged(columns, { columns: shown, widths: own.widths });
  // Where nothing could be done with them there is no use in choosing rows.
  const selectable = Object.values(props.bulkReasons).some((reason) => reason === null);

  return (
    <RowSelectionProvider matchKey={JSON.stringify(filter)}>
      <BulkArea selfId={props.selfId} canReadLog={props.canReadLog} filter={filter}>
        <DataTableFrame>
          <DataTableToolbar
            clearHref={clearHrefOf(params)}
            end={
              <>
                <ViewsButton
                  views={props.views}
                  view={params.view}
                  query={viewQuery({ ...params, columns: [...shown] })}
                />
                <ColumnsButton
                  columns={choosable}
                  usual={usual}
                  own={own}
                  fromAddress={params.columns}
                />
                <StreamedSection
                  what="The export"
                  ready={users}
                  fallback={<span className="h-8 w-9 min-[87rem]:w-30" />}
                >
                  <ExportLink
                    users={users}
                    filter={filter}
                    page={params.page}
                    pageSize={params.size}
                    reason={props.exportReason}
                  />
                </StreamedSection>
              </>
            }
          >
            <DataTableSearch
              value={params.search}
              label="Search users"
              placeholder="Name, e-mail or id"
            />
            <UserFilters params={params} roleNames={props.roleNames} />
          </DataTableToolbar>
          <StreamedSection
            what="The users"
            ready={users}
            fallback={
              <DataTableSkeleton
                columns={visible}
                minWidth={minWidthOf(visible)}
                rows={params.size}
                withSelection={selectable}
              />
            }
          >
            <UserRows {...props} visible={visible} selectable={selectable} />
          </StreamedSection>
        </DataTableFrame>
      </BulkArea>
    </RowSelectionProvider>
  );
}

async function UserRows({
  users,
  params,
  visible,
  selectable,
  bulkReasons,
  canOpen,
}: UsersTableProps & { visible: Columns<AdminUser>; selectable: boolean }) {
  const found = await users.catch(nullIfTooBroad);
  if (!found) return <TooBroad clearHref={clearHrefOf(params) ?? paths.users} />;
  return (
    <DataTable
      label="Users"
      noun={{ one: "user", other: "users" }}
      columns={visible}
      minWidth={minWidthOf(visible)}
      resizable
      data={found.users}
      total={found.total}
      totalIsEstimate={found.totalIsEstimate}
      page={pageNumberOf(params, found)}
      pageSize={params.size}
      cursors={{ previous: found.previousCursor, next: found.nextCursor, last: END }}
      sort={params.sort}
      usual={{ size: usersParsers.size.defaultValue, sort: usersParsers.sort.defaultValue }}
      hrefOf={({ page, cursor, sort }) =>
        usersHref(paths.users, {
          ...params,
          page: page ?? null,
          cursor: cursor ?? null,
          // A column that sorts is called as what it sorts by.
          sort: (sort as UsersParams["sort"] | undefined) ?? params.sort,
        })
      }
      clearHref={clearHrefOf(params)}
      getRowId={(user) => user.id}
      rowHref={canOpen ? (user) => paths.user(user.id) : undefined}
      selection={selectable ? { nameOf } : undefined}
      selectionActions={<BulkActions reasons={bulkReasons} />}
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
