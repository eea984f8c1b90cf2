import { MonitorSmartphone } from "lucide-react";
import { announcePage, PagesByCursor } from "@/components/admin/pages-by-cursor";
import { nameOf } from "@/components/admin/user-actions/action-user";
import { DataTableCardBar } from "@/components/data-table/data-table-card-bar";
import { DataTableGrid, selectableIds } from "@/components/data-table/data-table-grid";
import { DataTableResults } from "@/components/data-table/data-table-results";
import { NoMatch } from "@/components/data-table/data-table-states";
import { pageTable } from "@/components/data-table/page-table";
import { TABLE_ID } from "@/components/data-table/row-keys";
import { SelectablePage } from "@/components/data-table/selectable-page";
import type { TableSelection } from "@/components/data-table/selection-cells";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";
import { isFiltered, type SessionsParams, sessionsHref } from "../search-params";
import { columns } from "./columns";
import { EndButton } from "./end-button";
import { EndSelectedButton } from "./end-selected-button";
import { namedSession, type SessionLine, type SessionLines } from "./session-line";

/** Narrower than this the table scrolls sideways. */
export const MIN_WIDTH = "66rem";

const noun = { one: "session", other: "sessions" };

const idOf = ({ id }: SessionLine) => id;

const selection: TableSelection<SessionLine> = {
  nameOf: ({ user, device }) => `the session of ${nameOf(user)} on ${device}`,
  // Among many one would end it by accident.
  lockedBecause: ({ isCurrent }) =>
    isCurrent ? "This is the session that you are using. Sign out to end it." : null,
};

/** One page of sessions with the ways to the older ones and back. */
export async function SessionRows({
  sessions,
  params,
  canOpen,
  endReason,
}: {
  sessions: Promise<SessionLines>;
  params: SessionsParams;
  canOpen: boolean;
  endReason: string | null;
}) {
  const { lines, nextCursor } = await sessions;
  // Where none can be ended nothing could be done with chosen ones.
  const selectable = endReason === null ? selection : undefined;
  const table = pageTable({ columns, data: lines, getRowId: idOf });
  const startingAt = (before: string | null) => sessionsHref(paths.sessions, { ...params, before });

  const rows =
    lines.length === 0 ? (
      <Nothing params={params} />
    ) : (
      <>
        <DataTableCardBar table={table} withSelection={selectable !== undefined} />
        <DataTableGrid
          table={table}
          label="Sessions"
          columns={columns}
          rowHref={canOpen ? ({ user }) => `${paths.user(user.id)}?tab=sessions` : undefined}
          rowActions={(line) => <EndButton session={namedSession(line)} reason={endReason} />}
          selection={selectable}
          minWidth={MIN_WIDTH}
        />
      </>
    );

  return (
    <DataTableResults
      page={params.before}
      said={announcePage(lines.length, noun, nextCursor !== null)}
      className="min-h-96"
    >
      {selectable ? (
        <SelectablePage
          ids={selectableIds(lines, idOf, selectable)}
          tableId={TABLE_ID}
          matching={null}
          actions={<EndSelectedButton shown={lines.map(namedSession)} />}
        >
          {rows}
        </SelectablePage>
      ) : (
        rows
      )}
      <PagesByCursor
        what={noun.other}
        newest={params.before ? startingAt(null) : null}
        older={nextCursor ? startingAt(nextCursor) : null}
        className="mt-auto px-4"
      />
    </DataTableResults>
  );
}

function Nothing({ params }: { params: SessionsParams }) {
  if (params.before) {
    return (
      <EmptyState
        icon={<MonitorSmartphone />}
        title="No older sessions"
        description="This is past the oldest one. Some may have ended meanwhile."
      />
    );
  }
  if (!isFiltered(params)) {
    return (
      <EmptyState
        icon={<MonitorSmartphone />}
        title="Nobody is signed in"
        description="A session appears here as soon as somebody signs in."
      />
    );
  }
  return <NoMatch noun={noun} clearHref={paths.sessions} />;
}
