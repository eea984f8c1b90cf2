"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { useRowSelection } from "@/components/data-table/row-selection";
import { useDeferred } from "@/components/hooks/use-deferred";
import { type RefusedSession, RefusedSessions } from "./refused-sessions";
import type { NamedSession } from "./session-line";

// Loaded when first needed; hovering or focusing a button fetches its dialog ahead.
const loadOne = async () =>
  (await import("@/components/admin/user-actions/end-sessions-dialog")).default;
const loadSelected = async () => (await import("./end-selected-dialog")).default;

interface Ending {
  /** Asks whether to end a session, or the chosen ones, given those that are shown. */
  ask: (what: NamedSession | readonly NamedSession[]) => void;
  /** A button is hovered or focused: its dialog may soon be wanted. */
  approach: (what: "one" | "selected") => void;
}

const Context = createContext<Ending>({ ask: () => {}, approach: () => {} });

export const useEnding = () => use(Context);

/** The list of sessions, with the questions before any of them end, and what became of it. */
export function EndingSessions({ children }: { children: ReactNode }) {
  const selection = useRowSelection();
  const one = useDeferred(loadOne);
  const selected = useDeferred(loadSelected);
  const [asked, setAsked] = useState<NamedSession | readonly NamedSession[] | null>(null);
  const [refused, setRefused] = useState<RefusedSession[]>([]);
  const single = asked !== null && "id" in asked ? asked : null;
  const shown = asked !== null && !("id" in asked) ? asked : null;
  const EndSessionsDialog = one.component;
  const EndSelectedDialog = selected.component;

  return (
    <Context
      value={{
        ask(what) {
          setAsked(what);
          if ("id" in what) one.want();
          else selected.want();
        },
        approach: (what) => (what === "one" ? one : selected).approach(),
      }}
    >
      <RefusedSessions refused={refused} onClose={() => setRefused([])} />
      {children}
      {shown && EndSelectedDialog ? (
        <EndSelectedDialog
          ids={[...selection.ids]}
          onDone={(results) => {
            selection.clear();
            setRefused(
              results.map(({ sessionId, message }) => ({
                id: sessionId,
                line: shown.find(({ id }) => id === sessionId) ?? null,
                message,
              })),
            );
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {single && EndSessionsDialog ? (
        <EndSessionsDialog
          user={single.user}
          session={{ id: single.id, label: single.device }}
          endsOwn={single.isCurrent}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Context>
  );
}
