import type { KeyboardEvent, MouseEvent } from "react";

/** The id of a page's table, unless it has several. */
export const TABLE_ID = "data-table";

/** Marks the link that stands for its row; the keys move between these. */
export const ROW_LINK = "data-row-link";
const selector = `a[${ROW_LINK}]`;

function rowLinks(container: ParentNode) {
  return [...container.querySelectorAll<HTMLAnchorElement>(selector)];
}

/** Puts the focus on the first row of the table with this id. */
export function focusFirstRow(tableId: string) {
  const table = document.getElementById(tableId);
  if (table) rowLinks(table)[0]?.focus();
}

/** For a control that is about to vanish: hands the focus to the search (or filter) of its table. */
export function focusSearch(from: Element) {
  const frame = from.closest("[data-slot='data-table-frame']");
  frame?.querySelector<HTMLElement>("[role='search'] input, select")?.focus();
}

/** Arrow keys, Home and End move between the rows' links. Enter is the link's own. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const current = (event.target as Element).closest<HTMLAnchorElement>(selector);
  if (!current) return;
  const links = rowLinks(event.currentTarget);
  const index = links.indexOf(current);
  const next = {
    ArrowDown: links[index + 1],
    ArrowUp: links[index - 1],
    Home: links[0],
    End: links.at(-1),
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
  const link = target.closest("tr")?.querySelector<HTMLAnchorElement>(selector);
  link?.dispatchEvent(
    new globalThis.MouseEvent("click", {
      bubbles: true,
      cancelable: true,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      shiftKey: event.shiftKey,
    }),
  );
}
