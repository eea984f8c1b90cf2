"use client";

import { useState } from "react";
import { useListAddress } from "@/components/data-table/data-table-frame";
import { FiltersButton } from "@/components/data-table/filters-button";
import { useDeferred } from "@/components/hooks/use-deferred";
import type { FilterState } from "../search-params";

const load = async () => (await import("./filter-sheet")).default;

/** Opens all filters at once. */
export function FilterSheetButton({
  state,
  count,
  roleNames,
}: {
  state: FilterState;
  /** How many are on. */
  count: number;
  roleNames: readonly string[];
}) {
  const { set } = useListAddress();
  const { component: FilterSheet, approach, want } = useDeferred(load);
  const [open, setOpen] = useState(false);
  return (
    <>
      <FiltersButton
        count={count}
        onPointerEnter={approach}
        onFocus={approach}
        onClick={() => {
          setOpen(true);
          want();
        }}
      />
      {open && FilterSheet ? (
        <FilterSheet
          state={state}
          roleNames={roleNames}
          onApply={set}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
