"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { statusLabels } from "@/components/admin/status-badge";
import { DataTableFilter } from "@/components/data-table/data-table-filter";
import { FilterChip } from "@/components/data-table/filter-chip";
import { FiltersButton } from "@/components/data-table/filters-button";
import { useClock } from "@/components/ui/render-clock";
import { userStatusFilters } from "@/lib/extended-admin/types";
import { formatDate } from "@/lib/format-time";
import { startOfUtcDay } from "@/lib/utc-day";
import { activeFilters, type FilterState } from "../search-params";

const loadSheet = () => import("./filter-sheet");
const FilterSheet = dynamic(loadSheet, { ssr: false });

interface UserFiltersProps {
  state: FilterState;
  roleNames: readonly string[];
  onChange: (patch: Partial<FilterState>) => void;
}

/**
 * What narrows the users: state and role beside the search where there is room,
 * all of them in a sheet. What is on but not to be seen beside the search stands
 * there as a chip.
 */
export function UserFilters({ state, roleNames, onChange }: UserFiltersProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <DataTableFilter
        label="Status"
        value={state.status}
        onChange={(status) => onChange({ status })}
        options={userStatusFilters.map((value) => ({ value, label: statusLabels[value] }))}
        className="max-w-44 max-md:hidden"
      />
      <DataTableFilter
        label="Role"
        value={state.role}
        onChange={(role) => onChange({ role })}
        options={roleNames.map((value) => ({ value, label: value }))}
        className="max-md:hidden"
      />
      <FiltersButton
        count={activeFilters(state)}
        onPointerEnter={() => void loadSheet()}
        onFocus={() => void loadSheet()}
        onClick={() => setOpen(true)}
      />
      {state.status ? (
        <FilterChip
          label="Status"
          className="md:hidden"
          onRemove={() => onChange({ status: null })}
        >
          {statusLabels[state.status]}
        </FilterChip>
      ) : null}
      {state.role ? (
        <FilterChip label="Role" className="md:hidden" onRemove={() => onChange({ role: null })}>
          <bdi>{state.role}</bdi>
        </FilterChip>
      ) : null}
      <RangeChip
        label="Created"
        from={state.createdFrom}
        to={state.createdTo}
        onRemove={() => onChange({ createdFrom: null, createdTo: null })}
      />
      <RangeChip
        label="Last active"
        from={state.activeFrom}
        to={state.activeTo}
        onRemove={() => onChange({ activeFrom: null, activeTo: null })}
      />
      {open ? (
        <FilterSheet
          state={state}
          roleNames={roleNames}
          onApply={onChange}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

function RangeChip({
  label,
  from,
  to,
  onRemove,
}: {
  label: string;
  from: string | null;
  to: string | null;
  onRemove: () => void;
}) {
  const { locale } = useClock();
  if (!from && !to) return null;
  const inWords = (day: string) => formatDate(startOfUtcDay(day), locale, "UTC");
  return (
    <FilterChip label={label} onRemove={onRemove}>
      {/* Node and the browser may ship different versions of the locale data. */}
      <span title="Days in UTC, both included" suppressHydrationWarning>
        {from && to
          ? `${inWords(from)} – ${inWords(to)}`
          : from
            ? `from ${inWords(from)}`
            : `to ${inWords(to ?? "")}`}{" "}
        UTC
      </span>
    </FilterChip>
  );
}
