"use client";

import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { FIRST_DAY, LAST_DAY } from "@/lib/utc-day";

/** Two days, both included; an empty one leaves that side open. */
export interface DayRange {
  from: string;
  to: string;
}

/** Why a range can't be meant; null where it can. */
export function rangeProblem({ from, to }: DayRange): string | null {
  return from && to && from > to ? "The range ends before it begins." : null;
}

/** "Created: from … to …", as two of the browser's own date fields. */
export function DayRangeFields({
  legend,
  value,
  problem,
  onChange,
}: {
  legend: string;
  value: DayRange;
  problem: string | null;
  onChange: (value: DayRange) => void;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium text-compact">{legend}</legend>
      <Field invalid={problem !== null}>
        <div className="grid grid-cols-2 gap-2">
          {(["from", "to"] as const).map((side) => (
            <Side
              key={side}
              side={side}
              value={value[side]}
              onChange={(day) => onChange({ ...value, [side]: day })}
            />
          ))}
        </div>
        <FieldError>{problem}</FieldError>
      </Field>
    </fieldset>
  );
}

function Side({
  side,
  value,
  onChange,
}: {
  side: keyof DayRange;
  value: string;
  onChange: (day: string) => void;
}) {
  return (
    <Field>
      <FieldLabel className="mb-1 font-normal text-muted-foreground text-xs">
        {side === "from" ? "From" : "To"}
      </FieldLabel>
      <Input
        type="date"
        min={FIRST_DAY}
        max={LAST_DAY}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="px-2"
      />
    </Field>
  );
}
