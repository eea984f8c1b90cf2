"use client";

import { useTable } from "@tanstack/react-table";
import { MonitorSmartphone } from "lucide-react";
import { type ReactNode, use } from "react";
import { announcePage, PagesByCursor } from "@/components/admin/pages-by-cursor";
import { features } from "@/components/data-table/columns";
import { DataTableCardBar } from "@/components/data-table/data-table-card-bar";
import { DataTableGrid, selectableIds } from "@/components/data-table/data-table-grid";
import { NoMatch } from "@/components/data-table/data-table-states";
import { TABLE_ID } from "@/components/data-table/row-keys";
import { SelectionBar } from "@/components/data-table/selection-bar";
import type { TableSelection } from "@/components/data-table/selection-cells";
import type { RowSelection } from "@/components/data-table/use-row-selection";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";
import { type SessionsParams, sessionsHref } from "../search-params";
import { columns, holderOf } from "./columns";
import { EndButton } from "./end-button";
import type { SessionLine, SessionLines } from "./session-line";

interface SessionRowsProps {
  sessions: Promise<SessionLines>;
  params: SessionsParams;
  pending: boolean;
  canOpen: boolean;
  /** Undefined where nothing could be done with chosen sessions. */
  selection: RowSelection | undefined;
  endReason: string | null;
  onApproach: () => void;
  onAsk: (line: SessionLine) => void;
  onReset: () => void;
  /** What can be done with the chosen ones, given those that are shown. */
  actions: (shown: readonly SessionLine[]) => ReactNode;
}

const noun = { one: "session", other: "sessions" };

const idOf = ({ id }: SessionLine) => id;

/** One page of sessions with the ways to the older ones and back. */
export function SessionRows({
  sessions,
  params,
  pending,
  canOpen,
  selection: rows,
  endReason,
  onApproach,
  onAsk,
  onReset,
  actions,
}: SessionRowsProps) {
  const { lines, nextCursor } = use(sessions);
  const table = useTable({
    features,
    columns,
    data: lines,
    getRowId: idOf,
    defaultColumn: { enableSorting: false },
    manualSorting: true,
    manualPagination: true,
  });
  const selection: TableSelection<SessionLine> | undefined = rows && {
    rows,
    nameOf: (line) => `the session of ${holderOf(line)} on ${line.device}`,
    // Among many one would end it by accident.
    lockedBecause: ({ isCurrent }) =>
      isCurrent ? "This is the session that you are using. Sign out to end it." : null,
  };
  const pageIds = selectableIds(lines, idOf, selection);

  return (
    <div data-slot="data-table" className="flex min-h-96 scroll-mt-20 flex-col">
      <p role="status" className="sr-only">
        {pending ? "" : announcePage(lines.length, noun, nextCursor !== null)}
      </p>
      {rows ? (
        <SelectionBar tableId={TABLE_ID} selection={rows} pageIds={pageIds}>
          {actions(lines)}
        </SelectionBar>
      ) : null}
      {lines.length === 0 ? (
        <Nothing params={params} onReset={onReset} />
      ) : (
        <>
          <DataTableCardBar table={table} selection={rows} pageIds={pageIds} />
          <DataTableGrid
            table={table}
            pageIds={pageIds}
            label="Sessions"
            columns={columns}
            pending={pending}
            rowHref={canOpen ? ({ user }) => `${paths.user(user.id)}?tab=sessions` : undefined}
            rowActions={(line) => (
              <EndButton
                line={line}
                reason={endReason}
                onAsk={() => onAsk(line)}
                onApproach={onApproach}
              />
            )}
            selection={selection}
            minWidth="66rem"
          />
        </>
      )}
      <PagesByCursor
        what={noun.other}
        newest={params.before ? sessionsHref(paths.sessions, { ...params, before: null }) : null}
        older={nextCursor ? sessionsHref(paths.sessions, { ...params, before: nextCursor }) : null}
        className="mt-auto px-4"
      />
    </div>
  );
}

function Nothing({ params, onReset }: { params: SessionsParams; onReset: () => void }) {
  const { before, ...filters } = params;
  if (before) {
    return (
      <EmptyState
        icon={<MonitorSmartphone />}
        title="No older sessions"
        description="This is past the oldest one. Some may have ended meanwhile."
      />
    );
  }
  if (Object.values(filters).every((value) => value === null)) {
    return (
      <EmptyState
        icon={<MonitorSmartphone />}
        title="Nobody is signed in"
        description="A session appears here as soon as somebody signs in."
      />
    );
  }
  return <NoMatch noun={noun} onReset={onReset} />;
}
