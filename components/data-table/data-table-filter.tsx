"use client";

import { useListAddress } from "./data-table-frame";
import { type FilterOption, FilterSelect } from "./filter-select";

/** A filter of the toolbar that stands in the address under its name. */
export function DataTableFilter({
  name,
  label,
  value,
  options,
  className,
}: {
  /** Its name in the address. */
  name: string;
  label: string;
  /** As the server read it; null where it is off. */
  value: string | null;
  options: ReadonlyArray<FilterOption<string>>;
  className?: string;
}) {
  const { now, set } = useListAddress();
  return (
    <FilterSelect
      label={label}
      value={now(name, value)}
      onChange={(next) => set({ [name]: next })}
      options={options}
      className={className}
    />
  );
}
