import type { KeyboardEvent } from "react";

/** Marks a box with its action; the arrow keys look for the same one in the next row. */
export const ACTION = "data-action";

/**
 * Arrow keys move between a matrix's boxes: sideways within a row, up and down
 * to the same action of the next resource that has it, or else to its first box.
 * Tab still goes from box to box, as in any form.
 */
export function moveInMatrix(event: KeyboardEvent<HTMLElement>) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const here = (event.target as Element).closest<HTMLElement>("[role='checkbox']");
  if (!here) return;
  const rows = [...event.currentTarget.querySelectorAll("tr")].map((row) => [
    ...row.querySelectorAll<HTMLElement>("[role='checkbox']"),
  ]);
  const place = rows.findIndex((row) => row.includes(here));
  const row = rows[place] ?? [];
  const across = (by: number) => row[row.indexOf(here) + by];
  const along = (by: number) => {
    const next = rows[place + by];
    const action = here.getAttribute(ACTION);
    return next?.find((box) => box.getAttribute(ACTION) === action) ?? next?.[0];
  };
  const targets: Record<string, HTMLElement | undefined> = {
    ArrowRight: across(1),
    ArrowLeft: across(-1),
    ArrowDown: along(1),
    ArrowUp: along(-1),
    Home: row[0],
    End: row.at(-1),
  };
  const target = targets[event.key];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
