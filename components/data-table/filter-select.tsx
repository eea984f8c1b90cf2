"use client";

import { ChevronDown } from "lucide-react";
import { useId } from "react";
import { useEarlyChoice } from "@/components/hooks/use-early-choice";
import { cn } from "@/lib/cn";

export interface FilterOption<Value extends string> {
  value: Value;
  label: string;
}

interface FilterSelectProps<Value extends string> {
  label: string;
  value: Value | null;
  onChange: (value: Value | null) => void;
  options: ReadonlyArray<FilterOption<Value>>;
  className?: string;
}

/** One filter of the toolbar: the browser's own select, so that it weighs nothing. */
export function FilterSelect<Value extends string>({
  label,
  value,
  onChange,
  options,
  className,
}: FilterSelectProps<Value>) {
  const id = useId();
  const choose = (chosen: string) => onChange((chosen || null) as Value | null);
  const select = useEarlyChoice(value ?? "", choose);
  return (
    <div
      className={cn(
        "relative inline-flex h-8 min-w-0 items-center max-sm:flex-1 rounded-md border border-input bg-card text-compact shadow-xs",
        "has-focus-visible:border-ring has-focus-visible:outline-2 has-focus-visible:outline-ring/60",
        value !== null && "border-primary/60 bg-primary/8",
        className,
      )}
    >
      <label htmlFor={id} className="shrink-0 pl-2.5 text-muted-foreground">
        {label}
      </label>
      <select
        ref={select}
        id={id}
        autoComplete="off"
        value={value ?? ""}
        onChange={(event) => choose(event.target.value)}
        className="h-full min-w-0 flex-1 appearance-none truncate rounded-md bg-transparent pr-7.5 pl-1.5 font-medium outline-none [&>option]:bg-popover [&>option]:text-popover-foreground"
      >
        <option value="">Any</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute right-2 size-3.5 text-muted-foreground"
      />
    </div>
  );
}
