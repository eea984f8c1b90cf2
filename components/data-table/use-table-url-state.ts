"use client";

import {
  type Nullable,
  type Options,
  type UseQueryStatesKeysMap,
  useQueryStates,
  type Values,
} from "nuqs";
import { useTransition } from "react";
import type { TableSort } from "./search-params";

/** A change of what the table itself controls; without a page it goes back to the first. */
export interface TableStatePatch {
  page?: number;
  pageSize?: number;
  sort?: TableSort;
}

/** What `tableParsers` puts into the URL. */
interface TableState {
  page: number;
  size: number;
  sort: TableSort;
  search: string;
}

/** State that arranges the matches; everything else in the parsers narrows them. */
const arranging = new Set(["page", "size", "sort", "columns", "view"]);

export type TableUrlState<Parsers extends UseQueryStatesKeysMap> = ReturnType<
  typeof useTableUrlState<Parsers>
>;

/**
 * The table's state in the URL. A change asks the server again inside a
 * transition: the old rows stay, dimmed, until the new ones are there.
 */
export function useTableUrlState<Parsers extends UseQueryStatesKeysMap>(parsers: Parsers) {
  const [pending, startTransition] = useTransition();
  const [state, setQuery] = useQueryStates(parsers, {
    shallow: false,
    history: "push",
    startTransition,
  });

  // TypeScript cannot relate a map of parsers that it doesn't know yet to the
  // four that `tableParsers` puts in, nor to a patch made of their keys.
  const { page, size, sort, search } = state as unknown as TableState;
  const write = setQuery as (patch: Record<string, unknown>, options?: Options) => Promise<unknown>;

  const narrowing = Object.keys(parsers).filter((key) => !arranging.has(key));
  const filtered = narrowing.some((key) => {
    const value: unknown = state[key];
    const parser = parsers[key];
    if (value === null || parser?.defaultValue === undefined) return value !== null;
    return parser.eq ? !parser.eq(value, parser.defaultValue) : value !== parser.defaultValue;
  });

  function setState(patch: Partial<Nullable<Values<Parsers>>>) {
    void write({ page: null, ...patch });
  }

  /** Changes what the server's rows don't depend on, such as columns: nothing is asked again. */
  function arrange(patch: Partial<Nullable<Values<Parsers>>>) {
    void write(patch, { shallow: true, history: "replace" });
  }

  function reset() {
    void write(Object.fromEntries([...narrowing, "page"].map((key) => [key, null])));
  }

  return {
    state,
    setState,
    arrange,
    reset,
    filtered,
    pending,
    tableProps: {
      page,
      pageSize: size,
      sort,
      pending,
      filtered,
      onReset: reset,
      onStateChange(patch: TableStatePatch) {
        void write({
          page: patch.page ?? null,
          ...(patch.pageSize && { size: patch.pageSize }),
          ...(patch.sort && { sort: patch.sort }),
        });
      },
    },
    searchProps: {
      value: search,
      pending,
      // Typing replaces the history entry: "back" leaves the search, not its last letter.
      onSearch(text: string) {
        void write({ search: text || null, page: null }, { history: "replace" });
      },
    },
    toolbarProps: { filtered, onReset: reset },
  };
}
