"use client";

import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { mayBeStored } from "@/components/admin/job/kept";
import { useRowSelection } from "@/components/data-table/row-selection";
import { useDeferred } from "@/components/hooks/use-deferred";
import type { UserFilter } from "../search-params";
import type { BulkAction } from "./actions";
import { keptBulk } from "./kept";
import type { BulkTarget } from "./use-target-ids";

const loadRunner = async () => (await import("./bulk-runner")).default;

interface Bulk {
  /** A run has not come to its end. */
  busy: boolean;
  /** Begins with the question that an action asks, about whoever is chosen. */
  ask: (action: BulkAction) => void;
}

const Context = createContext<Bulk>({ busy: false, ask: () => {} });

export const useBulk = () => use(Context);

/** The list, with what can be done to many of its users; its code comes with the first chosen row. */
export function BulkArea({
  selfId,
  canReadLog,
  filter,
  children,
}: {
  selfId: string;
  canReadLog: boolean;
  /** What narrows the list. */
  filter: UserFilter;
  children: ReactNode;
}) {
  const selection = useRowSelection();
  const { component: BulkRunner, want } = useDeferred(loadRunner);
  const [asked, setAsked] = useState<{ action: BulkAction; target: BulkTarget } | null>(null);
  const [busy, setBusy] = useState(false);
  const { some } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: wanted once, whichever render asks
  useEffect(() => {
    // A run may have been left behind: whose it is, the runner finds out.
    if (some || mayBeStored(keptBulk)) want();
  }, [some]);

  return (
    <Context
      value={{
        busy,
        ask: (action) =>
          setAsked({
            action,
            target: selection.matching ? { matching: filter } : { ids: [...selection.ids] },
          }),
      }}
    >
      {BulkRunner ? (
        <BulkRunner
          selfId={selfId}
          canReadLog={canReadLog}
          asked={asked}
          onAnswer={() => setAsked(null)}
          onBusy={setBusy}
        />
      ) : null}
      {children}
    </Context>
  );
}
