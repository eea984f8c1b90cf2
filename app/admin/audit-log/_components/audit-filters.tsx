"use client";

import { X } from "lucide-react";
import { useQueryStates } from "nuqs";
import { type ReactNode, useRef, useTransition } from "react";
import { actionLabel, knownActions } from "@/components/admin/audit-actions";
import { outcomeLabel, outcomes } from "@/components/admin/outcome-badge";
import { DataTableFilter } from "@/components/data-table/data-table-filter";
import { DataTableFrame, DataTableToolbar } from "@/components/data-table/data-table-toolbar";
import { Button } from "@/components/ui/button";
import { auditParsers, isFiltered } from "../search-params";
import { TimeFilter } from "./time-filter";

const actionOptions = knownActions.map((value) => ({ value, label: actionLabel(value) }));
const outcomeOptions = outcomes.map((value) => ({ value, label: outcomeLabel(value) }));

const impersonatedOptions = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const;
const nothing = Object.fromEntries(Object.keys(auditParsers).map((name) => [name, null]));

interface AuditFiltersProps {
  /** What the person and the target that the list is narrowed to are called. */
  actorName: string | null;
  targetName: string | null;
  children: ReactNode;
}

/** The filters, and the list that they narrow: dimmed while a change is under way. */
export function AuditFilters({ actorName, targetName, children }: AuditFiltersProps) {
  const frame = useRef<HTMLElement>(null);
  const [pending, startTransition] = useTransition();
  const [state, setQuery] = useQueryStates(auditParsers, {
    shallow: false,
    history: "push",
    startTransition,
  });
  // A cursor belongs to the list that it came from.
  const set = (patch: Partial<typeof state>) => void setQuery({ before: null, ...patch });
  // What takes a filter away goes away with it, and must not take the focus along.
  const clear = (patch: Partial<typeof state>) => {
    frame.current?.querySelector("select")?.focus();
    set(patch);
  };
  const { action, outcome, actor, target, batch, impersonated } = state;

  return (
    <DataTableFrame ref={frame} aria-label="Audit events">
      <DataTableToolbar filtered={isFiltered(state)} onReset={() => clear(nothing)}>
        <DataTableFilter
          label="Event"
          value={action}
          onChange={(value) => set({ action: value })}
          options={actionOptions}
          className="max-sm:min-w-34"
        />
        <DataTableFilter
          label="Outcome"
          value={outcome}
          onChange={(value) => set({ outcome: value })}
          options={outcomeOptions}
          className="max-sm:min-w-34"
        />
        <TimeFilter times={state} onChange={set} />
        <DataTableFilter
          label="Impersonated"
          value={impersonated}
          onChange={(value) => set({ impersonated: value })}
          options={impersonatedOptions}
          className="max-sm:min-w-44"
        />
        {actor ? (
          <Chip label="By" name={actorName ?? actor} onRemove={() => clear({ actor: null })} />
        ) : null}
        {target ? (
          <Chip
            label="About"
            name={targetName ?? target}
            onRemove={() => clear({ target: null })}
          />
        ) : null}
        {batch ? (
          <Chip
            label="In one go"
            name={batch}
            remove="Show events of any operation, not only of this one"
            onRemove={() => clear({ batch: null })}
          />
        ) : null}
      </DataTableToolbar>
      <div aria-busy={pending} className={pending ? "opacity-55" : undefined}>
        {children}
      </div>
    </DataTableFrame>
  );
}

function Chip({
  label,
  name,
  remove = `Show events ${label.toLowerCase()} anybody, not only ${name}`,
  onRemove,
}: {
  label: string;
  name: string;
  /** What taking it away does, in words. */
  remove?: string;
  onRemove: () => void;
}) {
  return (
    <span className="inline-flex h-8 min-w-0 items-center gap-1 rounded-md border border-primary/60 bg-primary/8 pr-1 pl-2.5 text-compact">
      <span className="text-muted-foreground">{label}</span>
      <bdi className="max-w-48 truncate font-medium">{name}</bdi>
      <Button variant="ghost" size="icon-xs" onClick={onRemove}>
        <X aria-hidden="true" className="size-3.5" />
        <span className="sr-only">{remove}</span>
      </Button>
    </span>
  );
}
