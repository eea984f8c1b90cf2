"use client";

import { useId } from "react";
import { describeRole } from "@/components/admin/describe-role";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import type { AssignableRole } from "@/lib/extended-admin/types";

/** One role to tick; one that grants more than the person has says what is missing. */
export function RoleOption({
  role,
  checked,
  onChange,
}: {
  role: AssignableRole;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  const locked = role.missing.length > 0;
  return (
    <div className="flex gap-3 rounded-lg border border-border px-3 py-2.5 has-data-[state=checked]:border-primary/50 has-data-[state=checked]:bg-primary/5">
      <Checkbox
        id={id}
        className="mt-0.5"
        checked={checked}
        disabled={locked}
        aria-describedby={`${id}about`}
        onCheckedChange={(state) => onChange(state === true)}
      />
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="flex flex-wrap items-center gap-2 font-medium text-sm">
          <bdi className="wrap-anywhere">{role.name}</bdi>
          {role.source === "dynamic" ? <Badge variant="outline">custom</Badge> : null}
        </label>
        <div id={`${id}about`} className="text-compact text-muted-foreground">
          <p className="wrap-anywhere">{describeRole(role)}</p>
          {locked ? (
            <p className="mt-0.5 wrap-anywhere text-warning">You lack {role.missing.join(", ")}</p>
          ) : null}
        </div>
      </div>
    </div>
  );
}
