import type { Counts } from "./format-count";

/** The cursors that lead on from a page. */
export interface Cursors {
  /** Null where the page is the first. */
  previous: string | null;
  /** Null where the page is the last. */
  next: string | null;
  /** The last page's, from anywhere. */
  last: string;
}

/** A page by its number, and by the cursor that finds it without counting up to it. */
export interface PageChange {
  page: number;
  cursor?: string;
}

/** The ways to other pages; null where there is none. */
export interface PageLinks {
  first: string | null;
  previous: string | null;
  next: string | null;
  last: string | null;
}

/**
 * Where the pages beside this one are. Without cursors by their numbers alone. The
 * first page needs none: it is where the list begins, whatever has come since.
 */
export function pageLinks(
  { page, pageSize, shown, total, totalIsEstimate }: Counts,
  hrefOf: (change: PageChange) => string,
  cursors?: Cursors,
): PageLinks {
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const inCount = page < pageCount;
  // An estimate may be too low or too high. A cursor knows; without one there may
  // be another page as long as this one is full.
  const isFollowed = totalIsEstimate ? !cursors && shown >= pageSize : inCount;
  const goesOn = Boolean(cursors?.next) || isFollowed;
  const to = (number: number, cursor?: string | null) =>
    hrefOf({ page: number, cursor: number > 1 && cursor ? cursor : undefined });

  const lastPage = cursors ? Math.max(pageCount, page + 1) : pageCount;
  return {
    first: page > 1 ? to(1) : null,
    previous: page > 1 ? to(page - 1, cursors?.previous) : null,
    next: goesOn ? to(page + 1, cursors?.next) : null,
    last: goesOn && lastPage > page ? to(lastPage, cursors?.last) : null,
  };
}
