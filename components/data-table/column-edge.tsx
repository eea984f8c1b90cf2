import { MAX_COLUMN, MIN_COLUMN } from "./arrangement";
import { COLUMN_EDGE } from "./row-keys";

/**
 * The right edge of a column's head: dragged, or moved with the arrow keys, by
 * what `DataTableRegion` fetches when somebody comes near it.
 */
export function ColumnEdge({
  columnId,
  label,
  width,
  usual,
}: {
  columnId: string;
  label: string;
  /** Now, and where nobody has moved it, in pixels. */
  width: number;
  usual: number;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> can't be moved
    <div
      role="separator"
      {...{ [COLUMN_EDGE]: columnId }}
      data-usual={usual}
      aria-orientation="vertical"
      aria-label={`Width of the column ${label}`}
      aria-valuenow={width}
      aria-valuemin={MIN_COLUMN}
      aria-valuemax={MAX_COLUMN}
      aria-valuetext={`${width} pixels`}
      title="Drag, or press the arrow keys; double-click for the usual width"
      tabIndex={0}
      className="absolute inset-y-0 right-0 w-6 cursor-col-resize touch-none rounded-sm after:absolute after:inset-y-2.5 after:right-0 after:w-px after:bg-input hover:after:inset-y-0 hover:after:w-0.5 hover:after:bg-primary focus-visible:-outline-offset-2 focus-visible:after:bg-primary in-[th:last-child]:not-hover:after:opacity-0"
    />
  );
}
