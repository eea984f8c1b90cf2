"use client";

import { LogOut } from "lucide-react";
import dynamic from "next/dynamic";
import { useQueryStates } from "nuqs";
import { Suspense, useState, useTransition } from "react";
import { GatedButton } from "@/components/admin/gated-button";
import { SectionBoundary } from "@/components/admin/section-boundary";
import { SESSIONS_HEADING } from "@/components/admin/user-actions/sessions-heading";
import type { PickedUser } from "@/components/admin/user-picker";
import { DataTableSkeleton } from "@/components/data-table/data-table-skeleton";
import { DataTableFrame } from "@/components/data-table/data-table-toolbar";
import { useRowSelection } from "@/components/data-table/use-row-selection";
import { type SessionsParams, sessionsParsers } from "../search-params";
import { columns } from "./columns";
import { type RefusedSession, RefusedSessions } from "./refused-sessions";
import { SessionFilters } from "./session-filters";
import type { SessionLine, SessionLines } from "./session-line";
import { SessionRows } from "./session-rows";

// Loaded when first needed; hovering or focusing a button fetches its dialog ahead.
const loadOne = () => import("@/components/admin/user-actions/end-sessions-dialog");
const loadSelected = () => import("./end-selected-dialog");
const EndSessionsDialog = dynamic(loadOne, { ssr: false });
const EndSelectedDialog = dynamic(loadSelected, { ssr: false });

/** What the endpoint takes in one request. */
const MOST = 100;

interface SessionsTableProps {
  sessions: Promise<SessionLines>;
  /** Whom the list is narrowed to. */
  user: PickedUser | null;
  /** Whether the person may open a user's page. */
  canOpen: boolean;
  /** Why users can't be searched for, and sessions not be ended; null where they can. */
  reasons: { search: string | null; end: string | null };
}

export function SessionsTable({ sessions, user, canOpen, reasons }: SessionsTableProps) {
  const [pending, startTransition] = useTransition();
  const [params, setQuery] = useQueryStates(sessionsParsers, {
    shallow: false,
    history: "push",
    startTransition,
  });
  // A cursor belongs to the list that it came from.
  const set = (patch: Partial<SessionsParams>) => void setQuery({ before: null, ...patch });
  // Who was picked has a name at once; the address knows only the id.
  const [picked, setPicked] = useState(user);
  const shownUser = [picked, user].find((each) => each?.id === params.user) ?? null;

  const selection = useRowSelection("");
  const [asked, setAsked] = useState<SessionLine | "selected" | null>(null);
  const [refused, setRefused] = useState<RefusedSession[]>([]);
  const [lines, setLines] = useState<readonly SessionLine[]>([]);

  return (
    <>
      <RefusedSessions refused={refused} onClose={() => setRefused([])} />
      <DataTableFrame aria-labelledby={SESSIONS_HEADING}>
        <h2 id={SESSIONS_HEADING} tabIndex={-1} className="sr-only">
          All sessions
        </h2>
        <SessionFilters
          params={params}
          pending={pending}
          user={shownUser}
          searchReason={reasons.search}
          onUser={(next) => {
            setPicked(next);
            set({ user: next?.id ?? null });
          }}
          onChange={set}
          onReset={() => set({ user: null, state: null, kind: null, ip: null })}
        />
        <SectionBoundary what="The sessions">
          <Suspense
            fallback={
              <DataTableSkeleton
                columns={columns}
                rows={10}
                withSelection={reasons.end === null}
                withActions
                minWidth="66rem"
              />
            }
          >
            <SessionRows
              sessions={sessions}
              params={params}
              pending={pending}
              canOpen={canOpen}
              selection={reasons.end === null ? selection : undefined}
              endReason={reasons.end}
              onApproach={() => void loadOne()}
              onAsk={setAsked}
              onReset={() => set({ user: null, state: null, kind: null, ip: null })}
              actions={(shown) => (
                <GatedButton
                  reason={
                    selection.ids.size > MOST
                      ? `At most ${MOST} sessions can be ended in one go.`
                      : null
                  }
                  variant="outline"
                  size="sm"
                  onClick={() => {
                    setLines(shown);
                    setAsked("selected");
                  }}
                  onPointerEnter={() => void loadSelected()}
                  onFocus={() => void loadSelected()}
                >
                  <LogOut aria-hidden="true" />
                  End sessions
                </GatedButton>
              )}
            />
          </Suspense>
        </SectionBoundary>
      </DataTableFrame>
      {asked === "selected" ? (
        <EndSelectedDialog
          ids={[...selection.ids]}
          onDone={(results) => {
            selection.clear();
            setRefused(
              results.map(({ sessionId, message }) => ({
                id: sessionId,
                line: lines.find(({ id }) => id === sessionId) ?? null,
                message,
              })),
            );
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked !== null && asked !== "selected" ? (
        <EndSessionsDialog
          user={asked.user}
          session={{ id: asked.id, label: asked.device }}
          endsOwn={asked.isCurrent}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}
