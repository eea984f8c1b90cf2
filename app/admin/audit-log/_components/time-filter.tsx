"use client";

import { type FormEvent, useId, useState } from "react";
import { useListAddress } from "@/components/data-table/data-table-frame";
import { type FilterOption, FilterSelect } from "@/components/data-table/filter-select";
import { useHydrated } from "@/components/forms/use-hydrated";
import { Button } from "@/components/ui/button";

interface Range {
  /** Moments in ISO 8601; null leaves that side open. */
  from: string | null;
  to: string | null;
}

const CUSTOM = "custom";

/** What a browser's box for day and time takes: the local time, to the minute. */
function toLocal(iso: string | null) {
  if (!iso) return "";
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const fromLocal = (local: string) => (local ? new Date(local).toISOString() : null);

/** When: one of the presets, or from one moment to another in the person's own time. */
export function TimeFilter({
  presets,
  ...read
}: Range & {
  /** The preset that is on, as the server read it. */
  last: string | null;
  presets: readonly FilterOption<string>[];
}) {
  const { now, set } = useListAddress();
  const [choosing, setChoosing] = useState(false);
  const last = now("last", read.last);
  const from = now("from", read.from);
  const to = now("to", read.to);
  const hasRange = last === null && (from !== null || to !== null);
  const custom = hasRange || (choosing && last === null);
  return (
    <>
      <FilterSelect
        label="Time"
        value={last ?? (custom ? CUSTOM : null)}
        onChange={(value) => {
          setChoosing(value === CUSTOM);
          if (value !== CUSTOM) set({ last: value, from: null, to: null });
          else if (last) set({ last: null, from: null, to: null });
        }}
        options={[...presets, { value: CUSTOM, label: "From … to …" }]}
        className="max-sm:min-w-34"
      />
      {custom || choosing ? (
        <RangeForm
          key={`${from}${to}`}
          // Hidden, not gone: while an answer arrives the preset may be back for a moment,
          // and what is typed by then has to stay.
          hidden={!custom}
          from={from}
          to={to}
          onChange={(range) => set({ last: null, ...range })}
        />
      ) : null}
    </>
  );
}

function RangeForm({
  hidden,
  from,
  to,
  onChange,
}: Range & {
  hidden: boolean;
  onChange: (range: { from: string | null; to: string | null }) => void;
}) {
  const id = useId();
  // The server doesn't know the person's time zone.
  const hydrated = useHydrated();
  const [problem, setProblem] = useState<string | null>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const [start, end] = ["from", "to"].map((name) => fromLocal(String(values.get(name) ?? "")));
    if (start && end && start >= end) return setProblem("The end has to lie after the start.");
    setProblem(null);
    onChange({ from: start ?? null, to: end ?? null });
  }

  if (!hydrated) return null;
  return (
    <form
      onSubmit={submit}
      hidden={hidden}
      aria-label="Time range"
      className="flex w-full flex-wrap items-center gap-2 text-compact sm:w-auto"
      noValidate
    >
      {(["from", "to"] as const).map((name) => (
        <label
          key={name}
          className="inline-flex h-8 items-center gap-1.5 rounded-md border border-input bg-card pl-2.5 shadow-xs has-focus-visible:outline-2 has-focus-visible:outline-ring/60 max-sm:w-full"
        >
          <span className="text-muted-foreground">{name === "from" ? "From" : "To"}</span>
          <input
            type="datetime-local"
            name={name}
            max="9999-12-31T23:59"
            defaultValue={toLocal(name === "from" ? from : to)}
            aria-describedby={problem ? `${id}problem` : undefined}
            aria-invalid={problem ? true : undefined}
            className="h-full min-w-0 flex-1 rounded-md bg-transparent pr-2 outline-none"
          />
        </label>
      ))}
      <Button type="submit" variant="outline" size="sm">
        Apply
      </Button>
      <span id={`${id}problem`} role="alert" className="text-destructive empty:hidden">
        {problem}
      </span>
    </form>
  );
}
