"use client";

import { parseAsString, useQueryState } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { DataTableSearch } from "@/components/data-table/data-table-search";
import { DataTableFrame, DataTableToolbar } from "@/components/data-table/data-table-toolbar";

/**
 * A short list that the server renders whole, with a search over it that stands
 * in the address as `search`: dimmed while a new answer is under way.
 */
export function SearchedList({
  name,
  searchLabel,
  placeholder,
  children,
}: {
  /** What the region is called. */
  name: string;
  searchLabel: string;
  placeholder: string;
  children: ReactNode;
}) {
  const [pending, startTransition] = useTransition();
  const [search, setSearch] = useQueryState(
    "search",
    parseAsString.withDefault("").withOptions({
      shallow: false,
      history: "replace",
      startTransition,
    }),
  );
  return (
    <DataTableFrame aria-label={name}>
      <DataTableToolbar filtered={search !== ""} onReset={() => void setSearch(null)}>
        <DataTableSearch
          value={search}
          onSearch={(text) => void setSearch(text || null)}
          pending={pending}
          label={searchLabel}
          placeholder={placeholder}
        />
      </DataTableToolbar>
      <div aria-busy={pending} className={pending ? "opacity-55" : undefined}>
        {children}
      </div>
    </DataTableFrame>
  );
}
