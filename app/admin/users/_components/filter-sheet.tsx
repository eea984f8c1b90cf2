"use client";

import { type FormEvent, useState } from "react";
import { statusLabels } from "@/components/admin/status-badge";
import {
  type DayRange,
  DayRangeFields,
  rangeProblem,
} from "@/components/data-table/day-range-fields";
import { useFocusBack } from "@/components/hooks/use-focus-back";
import { Button } from "@/components/ui/button";
import { Field, FieldLabel } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import {
  Sheet,
  SheetContent,
  SheetDescription,
  SheetHeader,
  SheetTitle,
} from "@/components/ui/sheet";
import { userStatusFilters } from "@/lib/extended-admin/types";
import type { FilterState } from "../search-params";

interface FilterSheetProps {
  state: FilterState;
  roleNames: readonly string[];
  onApply: (filters: Record<keyof FilterState, string | null>) => void;
  onClose: () => void;
}

const noFilters: Record<keyof FilterState, null> = {
  status: null,
  role: null,
  createdFrom: null,
  createdTo: null,
  activeFrom: null,
  activeTo: null,
};

const rangeOf = (from: string | null, to: string | null): DayRange => ({
  from: from ?? "",
  to: to ?? "",
});

/** All filters at once, for narrow screens and for those that have no place beside the search. */
export default function FilterSheet({ state, roleNames, onApply, onClose }: FilterSheetProps) {
  const [status, setStatus] = useState(state.status);
  const [role, setRole] = useState(state.role);
  const [created, setCreated] = useState(rangeOf(state.createdFrom, state.createdTo));
  const [active, setActive] = useState(rangeOf(state.activeFrom, state.activeTo));
  const focusBack = useFocusBack();
  const [checked, setChecked] = useState(false);
  const problems = { created: rangeProblem(created), active: rangeProblem(active) };

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (problems.created || problems.active) return;
    onApply({
      status,
      role,
      createdFrom: created.from || null,
      createdTo: created.to || null,
      activeFrom: active.from || null,
      activeTo: active.to || null,
    });
    onClose();
  }

  // The role of an address that names one which is gone stays choosable.
  const names = role && !roleNames.includes(role) ? [role, ...roleNames] : roleNames;

  return (
    <Sheet open onOpenChange={(open) => open || onClose()}>
      <SheetContent {...focusBack}>
        <SheetHeader>
          <SheetTitle>Filters</SheetTitle>
          <SheetDescription>Only users who pass all of them are listed.</SheetDescription>
        </SheetHeader>
        <form onSubmit={submit} className="flex flex-1 flex-col gap-5 px-4 pb-4">
          <Field>
            <FieldLabel>Status</FieldLabel>
            <NativeSelect
              className="w-full"
              value={status ?? ""}
              onChange={({ target }) =>
                setStatus(userStatusFilters.find((known) => known === target.value) ?? null)
              }
            >
              <option value="">Any</option>
              {userStatusFilters.map((value) => (
                <option key={value} value={value}>
                  {statusLabels[value]}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field>
            <FieldLabel>Role</FieldLabel>
            <NativeSelect
              className="w-full"
              value={role ?? ""}
              onChange={({ target }) => setRole(target.value || null)}
            >
              <option value="">Any</option>
              {names.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <DayRangeFields
            legend="Created"
            value={created}
            problem={checked ? problems.created : null}
            onChange={setCreated}
          />
          <DayRangeFields
            legend="Last active"
            value={active}
            problem={checked ? problems.active : null}
            onChange={setActive}
          />
          <p className="text-muted-foreground text-xs leading-5">
            Both days are included. Days begin and end in UTC, so that the address of this list
            shows everybody the same.
          </p>
          <div className="mt-auto grid grid-cols-2 gap-2 pt-2">
            <Button
              variant="outline"
              type="button"
              onClick={() => {
                onApply(noFilters);
                onClose();
              }}
            >
              Clear all
            </Button>
            <Button type="submit">Show users</Button>
          </div>
        </form>
      </SheetContent>
    </Sheet>
  );
}
