"use client";

import { useId } from "react";
import { useEarlyChoice } from "@/components/hooks/use-early-choice";
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
  const shown = now(name, value) ?? usual;
  const choose = (chosen: string) => set({ [name]: chosen === usual ? null : chosen });
  const select = useEarlyChoice(shown, choose);
  return (
    <>
      <label htmlFor={id} className={labelClassName}>
        {label}
      </label>
      <NativeSelect
        ref={select}
        id={id}
        autoComplete="off"
        className={className}
        value={shown}
        onChange={({ target }) => choose(target.value)}
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
