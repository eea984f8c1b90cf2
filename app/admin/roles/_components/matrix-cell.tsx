"use client";

import { LockKeyhole } from "lucide-react";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/lib/cn";
import { ACTION } from "./matrix-keys";

interface MatrixBoxProps {
  resource: string;
  action: string;
  /** What the action is called, where not by its own name. */
  label?: string;
  checked: boolean | "indeterminate";
  /** The id of the sentence that says why the box can't be changed; null where it can. */
  lockedBy: string | null;
  /** The action's name is the column's, and is shown here only where there are no columns. */
  inColumn?: boolean;
  onChange: (checked: boolean) => void;
}

/**
 * One permission to tick. A locked box stays reachable, so that the reason can
 * be heard; it just does not change.
 */
export function MatrixBox({
  resource,
  action,
  label = action,
  checked,
  lockedBy,
  inColumn = false,
  onChange,
}: MatrixBoxProps) {
  const id = useId();
  return (
    <span className="inline-flex min-h-7 items-center gap-2 whitespace-nowrap">
      <Checkbox
        id={id}
        checked={checked}
        aria-disabled={lockedBy !== null || undefined}
        aria-describedby={lockedBy ?? undefined}
        className="aria-disabled:cursor-not-allowed aria-disabled:opacity-55"
        onCheckedChange={(state) => {
          if (lockedBy === null) onChange(state === true);
        }}
        {...{ [ACTION]: action }}
      />
      <label htmlFor={id} className={cn("py-0.5", inColumn && "md:sr-only")}>
        <span className="sr-only">{resource}: </span>
        {label}
      </label>
      {lockedBy === null ? null : (
        <LockKeyhole aria-hidden="true" className="-ml-0.5 size-3 text-muted-foreground" />
      )}
    </span>
  );
}
