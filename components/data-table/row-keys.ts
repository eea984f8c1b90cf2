import type { KeyboardEvent, MouseEvent } from "react";

/** The id of a page's table, unless it has several. */
export const TABLE_ID = "data-table";

/** Marks the link that stands for its row; the keys move between these. */
export const ROW_LINK = "data-row-link";
const linkSelector = `a[${ROW_LINK}]`;

/** Marks the box that chooses its row; the keys move between these as well. */
export const ROW_BOX = "data-row-box";
const boxSelector = `input[${ROW_BOX}]`;

/** Marks the box that chooses all rows of the page. */
export const PAGE_BOX = "data-page-box";

/** Marks the edge of a column's head, with the column's name. */
export const COLUMN_EDGE = "data-column-edge";

/** The event that tells of a column's new width, and what it says. */
export const COLUMN_RESIZED = "columnresized";
export interface ColumnResized {
  id: string;
  /** In pixels; null is the usual width. */
  width: number | null;
}

/** Puts the focus on the first row of the table with this id. */
export function focusFirstRow(tableId: string) {
  const table = document.getElementById(tableId);
  table?.querySelector<HTMLElement>(`${linkSelector}, ${boxSelector}`)?.focus();
}

/** Puts the focus on the box that chooses the whole page, and says whether it could. */
export function focusPageBox(tableId: string) {
  const frame = document.getElementById(tableId)?.closest("[data-slot='data-table']");
  const boxes = [...(frame?.querySelectorAll<HTMLElement>(`input[${PAGE_BOX}]`) ?? [])];
  // Of the two, in the head and above the cards, the one that is shown.
  const box = boxes.find((each) => each.checkVisibility());
  box?.focus();
  return box !== undefined;
}

/** For a control that is about to vanish: hands the focus to the search (or filter) of its table. */
export function focusSearch(from: Element) {
  const frame = from.closest("[data-slot='data-table-frame']");
  frame?.querySelector<HTMLElement>("[role='search'] input, select")?.focus();
}

/**
 * Arrow keys, Home and End move between the rows' links, or between their boxes.
 * Enter is the link's own; space on it chooses the row, with shift a range.
 */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const target = event.target as Element;
  const selector = [linkSelector, boxSelector].find((each) => target.matches(each));
  if (!selector) return;
  if (event.key === " " && selector === linkSelector) {
    event.preventDefault();
    clickWithKeysOf(event, target.closest("tr")?.querySelector(boxSelector));
    return;
  }
  if (event.shiftKey) return;
  const rows = target.closest("tbody");
  const stops = [...(rows?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const index = stops.indexOf(target as HTMLElement);
  const next = {
    ArrowDown: stops[index + 1],
    ArrowUp: stops[index - 1],
    Home: stops[0],
    End: stops.at(-1),
  }[event.key];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/**
 * A click anywhere in a row acts like one on the row's link, with the same
 * modifier keys (a new tab, say), unless it was meant for something else:
 * another control in the row, or text being selected.
 */
export function openClickedRow(event: MouseEvent<HTMLElement>) {
  const target = event.target as Element;
  // A menu's portal is the row's child for React, but not in the page.
  if (event.defaultPrevented || !event.currentTarget.contains(target)) return;
  if (target.closest("a, button, input, select, textarea, label, summary, [role='menuitem']")) {
    return;
  }
  if (window.getSelection()?.isCollapsed === false) return;
  clickWithKeysOf(event, target.closest("tr")?.querySelector(linkSelector));
}

function clickWithKeysOf(
  { ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent,
  element: Element | null | undefined,
) {
  element?.dispatchEvent(
    new globalThis.MouseEvent("click", {
      bubbles: true,
      cancelable: true,
      ctrlKey,
      metaKey,
      shiftKey,
    }),
  );
}
