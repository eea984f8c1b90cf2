"use client";

import { useId } from "react";
import { NativeSelect } from "@/components/ui/native-select";
import { useListAddress } from "./data-table-frame";

/** A choice that always has a value and stands in the address under its name. */
export function AddressSelect({
  name,
  label,
  labelClassName,
  value,
  usual,
  options,
  className,
}: {
  name: string;
  label: string;
  labelClassName?: string;
  /** As the server read it. */
  value: string;
  /** What it is where the address says nothing. */
  usual: string;
  options: ReadonlyArray<{ value: string; label: string }>;
  className?: string;
}) {
  const id = useId();
  const { now, set } = useListAddress();
  return (
    <>
      <label htmlFor={id} className={labelClassName}>
        {label}
      </label>
      <NativeSelect
        id={id}
        className={className}
        value={now(name, value) ?? usual}
        onChange={({ target }) => set({ [name]: target.value === usual ? null : target.value })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </NativeSelect>
    </>
  );
}
