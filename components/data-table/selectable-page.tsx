"use client";

import { createContext, type ReactNode, use, useEffect } from "react";
import { useDeferred } from "@/components/hooks/use-deferred";
import { type RowSelection, useRowSelection } from "./row-selection";

const loadBar = async () => (await import("./selection-bar")).SelectionBar;

interface Page {
  /** The rows that can be chosen. */
  ids: readonly string[];
  /** A box is hovered or focused: what chosen rows need may soon be wanted. */
  approach: () => void;
}

const Context = createContext<Page>({ ids: [], approach: () => {} });

export const useSelectablePage = () => use(Context);

interface SelectablePageProps {
  ids: readonly string[];
  tableId: string;
  /** How everything that matches is called, and whether it is more than this page; null where it can't be chosen. */
  matching: { chosen: string; offer: string; more: boolean } | null;
  /** What can be done with chosen rows. */
  actions: ReactNode;
  children: ReactNode;
}

/** The rows of a page that can be chosen; how many are stands in a bar that comes with the first. */
export function SelectablePage({ ids, tableId, matching, actions, children }: SelectablePageProps) {
  const selection = useRowSelection();
  const { component: SelectionBar, approach, want } = useDeferred(loadBar);
  const { some } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: wanted once, whichever render asks
  useEffect(() => {
    if (some) want();
  }, [some]);

  // Not worded without need: the first number costs a browser a hundredth of a second.
  const sentence = some ? wordSelection(selection, ids, matching?.chosen) : "";

  return (
    <Context value={{ ids, approach }}>
      <p role="status" className="sr-only">
        {sentence}
      </p>
      {some && SelectionBar ? (
        <SelectionBar
          tableId={tableId}
          sentence={sentence}
          offer={
            matching?.more && !selection.matching && selection.pageState(ids) === "all"
              ? matching.offer
              : null
          }
        >
          {actions}
        </SelectionBar>
      ) : null}
      {children}
    </Context>
  );
}

const inFigures = (count: number) => count.toLocaleString("en");

/** How many are chosen, and how many of them are out of sight. */
function wordSelection(
  { ids, matching }: RowSelection,
  here: readonly string[],
  allThatMatch: string | undefined,
) {
  if (matching && allThatMatch) return `${allThatMatch} selected`;
  const elsewhere = [...ids].filter((id) => !here.includes(id)).length;
  const count = `${inFigures(ids.size)} selected`;
  return elsewhere > 0 ? `${count}, ${inFigures(elsewhere)} of them on other pages` : count;
}
