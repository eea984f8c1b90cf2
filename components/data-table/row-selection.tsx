"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { nothingSelected, pageState, pageToggled, toggled } from "./selection";

export type RowSelection = ReturnType<typeof useSelection>;

const Context = createContext<RowSelection | null>(null);

/**
 * The rows that a person chose. TanStack's own row selection knows the rows that
 * are loaded; this one is about ids, and so about rows of any page. It stands
 * around the list, and what is done with chosen rows.
 * @param matchKey names the search and the filters: "everything that matches"
 *   is over when they change
 */
export function RowSelectionProvider({
  matchKey = "",
  children,
}: {
  matchKey?: string;
  children: ReactNode;
}) {
  return <Context value={useSelection(matchKey)}>{children}</Context>;
}

/** The rows of the list around that are chosen, and the ways to choose others. */
export function useRowSelection(): RowSelection {
  const selection = use(Context);
  if (!selection) throw new Error("Rows can be chosen within a RowSelectionProvider.");
  return selection;
}

function useSelection(matchKey: string) {
  const [state, setState] = useState(nothingSelected);
  if (state.matching !== null && state.matching !== matchKey) setState(nothingSelected);
  const matching = state.matching === matchKey;

  return {
    ids: state.ids,
    /** Everything that matches is chosen, more than the ids that are known here. */
    matching,
    /** Something is chosen. */
    some: matching || state.ids.size > 0,
    has: (id: string) => matching || state.ids.has(id),
    pageState: (pageIds: readonly string[]) => pageState(state, pageIds),
    toggle: (pageIds: readonly string[], id: string, options: { range: boolean }) =>
      setState((now) => toggled(now, pageIds, id, options)),
    togglePage: (pageIds: readonly string[], on: boolean) =>
      setState((now) => pageToggled(now, pageIds, on)),
    selectMatching: () => setState((now) => ({ ...now, matching: matchKey })),
    clear: () => setState(nothingSelected),
  };
}
