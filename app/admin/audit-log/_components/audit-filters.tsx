import type { ReactNode } from "react";
import { actionLabel, knownActions } from "@/components/admin/audit-actions";
import { outcomeLabel, outcomes } from "@/components/admin/outcome-badge";
import { DataTableFilter } from "@/components/data-table/data-table-filter";
import { DataTableFrame } from "@/components/data-table/data-table-frame";
import { DataTableToolbar } from "@/components/data-table/data-table-toolbar";
import { DimmedWhilePending } from "@/components/data-table/dimmed-while-pending";
import { FilterChip } from "@/components/data-table/filter-chip";
import { paths } from "@/lib/paths";
import { type AuditParams, auditHref, isFiltered, timePresets } from "../search-params";
import { TimeFilter } from "./time-filter";

const actionOptions = knownActions.map((value) => ({ value, label: actionLabel(value) }));
const outcomeOptions = outcomes.map((value) => ({ value, label: outcomeLabel(value) }));
const impersonatedOptions = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

const presetLabels: Record<(typeof timePresets)[number], string> = {
  "1h": "Last hour",
  "24h": "Last 24 hours",
  "7d": "Last 7 days",
  "30d": "Last 30 days",
};
const timeOptions = timePresets.map((value) => ({ value, label: presetLabels[value] }));

interface AuditFiltersProps {
  params: AuditParams;
  /** What the person and the target that the list is narrowed to are called. */
  actorName: string | null;
  targetName: string | null;
  children: ReactNode;
}

/** The filters, and the list that they narrow: dimmed while a change is under way. */
export function AuditFilters({ params, actorName, targetName, children }: AuditFiltersProps) {
  const { action, outcome, actor, target, batch, impersonated, last, from, to } = params;
  const without = (name: "actor" | "target" | "batch") =>
    auditHref(paths.auditLog, { ...params, before: null, [name]: null });

  return (
    <DataTableFrame aria-label="Audit events">
      <DataTableToolbar clearHref={isFiltered(params) ? paths.auditLog : null}>
        <DataTableFilter
          name="action"
          label="Event"
          value={action}
          options={actionOptions}
          className="max-sm:min-w-34"
        />
        <DataTableFilter
          name="outcome"
          label="Outcome"
          value={outcome}
          options={outcomeOptions}
          className="max-sm:min-w-34"
        />
        <TimeFilter last={last} from={from} to={to} presets={timeOptions} />
        <DataTableFilter
          name="impersonated"
          label="Impersonated"
          value={impersonated}
          options={impersonatedOptions}
          className="max-sm:min-w-44"
        />
        {actor ? <Chip label="By" name={actorName ?? actor} offHref={without("actor")} /> : null}
        {target ? (
          <Chip label="About" name={targetName ?? target} offHref={without("target")} />
        ) : null}
        {batch ? (
          <Chip
            label="In one go"
            name={batch}
            remove="Show events of any operation, not only of this one"
            offHref={without("batch")}
          />
        ) : null}
      </DataTableToolbar>
      <DimmedWhilePending>{children}</DimmedWhilePending>
    </DataTableFrame>
  );
}

function Chip({
  label,
  name,
  remove = `Show events ${label.toLowerCase()} anybody, not only ${name}`,
  offHref,
}: {
  label: string;
  name: string;
  remove?: string;
  offHref: string;
}) {
  return (
    <FilterChip label={label} offHref={offHref} remove={remove}>
      <bdi className="inline-block max-w-48 truncate align-bottom">{name}</bdi>
    </FilterChip>
  );
}
