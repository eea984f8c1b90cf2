import { StreamedSection } from "@/components/admin/streamed-section";
import { SESSIONS_HEADING } from "@/components/admin/user-actions/sessions-heading";
import type { PickedUser } from "@/components/admin/user-picker";
import { DataTableFrame } from "@/components/data-table/data-table-frame";
import { DataTableSkeleton } from "@/components/data-table/data-table-skeleton";
import { RowSelectionProvider } from "@/components/data-table/row-selection";
import type { SessionsParams } from "../search-params";
import { columns } from "./columns";
import { EndingSessions } from "./ending-sessions";
import { SessionFilters } from "./session-filters";
import type { SessionLines } from "./session-line";
import { MIN_WIDTH, SessionRows } from "./session-rows";

interface SessionsTableProps {
  sessions: Promise<SessionLines>;
  params: SessionsParams;
  /** Whom the list is narrowed to. */
  user: PickedUser | null;
  /** Whether the person may open a user's page. */
  canOpen: boolean;
  /** Why users can't be searched for, and sessions not be ended; null where they can. */
  reasons: { search: string | null; end: string | null };
}

/** The list of sessions with all that narrows and ends them. */
export function SessionsTable({ sessions, params, user, canOpen, reasons }: SessionsTableProps) {
  return (
    <RowSelectionProvider>
      <EndingSessions>
        <DataTableFrame aria-labelledby={SESSIONS_HEADING}>
          <h2 id={SESSIONS_HEADING} tabIndex={-1} className="sr-only">
            All sessions
          </h2>
          <SessionFilters params={params} user={user} searchReason={reasons.search} />
          <StreamedSection
            what="The sessions"
            ready={sessions}
            fallback={
              <DataTableSkeleton
                columns={columns}
                rows={10}
                withSelection={reasons.end === null}
                withActions
                minWidth={MIN_WIDTH}
              />
            }
          >
            <SessionRows
              sessions={sessions}
              params={params}
              canOpen={canOpen}
              endReason={reasons.end}
            />
          </StreamedSection>
        </DataTableFrame>
      </EndingSessions>
    </RowSelectionProvider>
  );
}
