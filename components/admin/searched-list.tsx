import type { ReactNode } from "react";
import { DataTableFrame } from "@/components/data-table/data-table-frame";
import { DataTableSearch } from "@/components/data-table/data-table-search";
import { DataTableToolbar } from "@/components/data-table/data-table-toolbar";
import { DimmedWhilePending } from "@/components/data-table/dimmed-while-pending";

/**
 * A short list that the server renders whole, with a search over it that stands
 * in the address as `search`: dimmed while a new answer is under way.
 */
export function SearchedList({
  name,
  search,
  clearHref,
  searchLabel,
  placeholder,
  children,
}: {
  /** What the region is called. */
  name: string;
  search: string;
  /** The list without the search. */
  clearHref: string;
  searchLabel: string;
  placeholder: string;
  children: ReactNode;
}) {
  return (
    <DataTableFrame aria-label={name}>
      <DataTableToolbar clearHref={search ? clearHref : null}>
        <DataTableSearch value={search} label={searchLabel} placeholder={placeholder} />
      </DataTableToolbar>
      <DimmedWhilePending>{children}</DimmedWhilePending>
    </DataTableFrame>
  );
}
