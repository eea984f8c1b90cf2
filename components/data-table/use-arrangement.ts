"use client";

import type { RowData } from "@tanstack/react-table";
import { useMemo } from "react";
import {
  type Arrangement,
  arranged,
  columnId,
  minWidthOf,
  usualArrangement,
  usualColumns,
} from "./arrangement";
import { type Columns, labelOf } from "./columns";

/**
 * A table's columns as arranged by the person, or by the address where it says
 * so. Nothing is stored here: the page says what a change means.
 */
export function useArrangement<Row extends RowData>({
  columns,
  own,
  fromAddress,
  onOwn,
  onAddress,
}: {
  /** All columns, at module level. */
  columns: Columns<Row>;
  own: Arrangement;
  /** Columns that the address asks for; null where it doesn't. */
  fromAddress: readonly string[] | null;
  onOwn: (arrangement: Arrangement) => void;
  onAddress: (columns: readonly string[] | null) => void;
}) {
  const shown = fromAddress ?? own.columns ?? usualColumns(columns);
  const key = shown.join();
  const { widths } = own;
  const visible = useMemo(
    () => arranged(columns, { columns: key ? key.split(",") : [], widths }),
    [columns, key, widths],
  );
  const others = columns.filter(({ meta }) => !meta?.primary);

  return {
    shown,
    /** For the table and for its skeleton. */
    tableProps: {
      columns: visible,
      minWidth: minWidthOf(visible),
    },
    onResize(id: string, width: number | null) {
      const { [id]: _, ...rest } = own.widths;
      onOwn({ ...own, widths: width === null ? rest : { ...rest, [id]: width } });
    },
    editorProps: {
      columns: others.map((column) => ({
        id: columnId(column),
        label: labelOf({ id: columnId(column), columnDef: column }),
      })),
      shown,
      changed: fromAddress !== null || own.columns !== null || Object.keys(own.widths).length > 0,
      onChange(next: readonly string[]) {
        if (fromAddress) onAddress(next);
        else onOwn({ ...own, columns: next });
      },
      onReset() {
        if (fromAddress) onAddress(null);
        onOwn(usualArrangement);
      },
    },
  };
}
