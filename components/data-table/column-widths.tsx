import type { RowData } from "@tanstack/react-table";
import { columnId } from "./arrangement";
import type { Columns } from "./columns";
import { SELECTION_WIDTH } from "./selection-width";

/** Fixed widths keep the columns where they are from page to page, and in the skeleton. */
export function ColumnWidths<Row extends RowData>({
  columns,
  withSelection = false,
  withActions = false,
}: {
  columns: Columns<Row>;
  withSelection?: boolean;
  withActions?: boolean;
}) {
  return (
    <colgroup>
      {withSelection ? <col style={{ width: SELECTION_WIDTH }} /> : null}
      {columns.map((column, index) => (
        <col
          key={columnId(column) || index}
          data-column={columnId(column) || undefined}
          style={{ width: column.meta?.width }}
        />
      ))}
      {withActions ? <col style={{ width: "3.75rem" }} /> : null}
    </colgroup>
  );
}
