"use client";

import { RoleOption } from "@/components/admin/user-actions/role-option";
import { Skeleton } from "@/components/ui/skeleton";
import type { AssignableRole } from "@/lib/extended-admin/types";

interface RolesFieldProps {
  legend: string;
  showLegend?: boolean;
  /** Null while they are being loaded. */
  roles: readonly AssignableRole[] | null;
  value: readonly string[];
  onChange: (names: string[]) => void;
}

/** Roles to tick, one or several. */
export function RolesField({ legend, showLegend, roles, value, onChange }: RolesFieldProps) {
  if (!roles) {
    return (
      <div className="flex flex-col gap-2" role="status">
        <span className="sr-only">Loading the roles</span>
        <Skeleton className="h-16" />
        <Skeleton className="h-16" />
        <Skeleton className="h-16" />
      </div>
    );
  }
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className={showLegend ? "mb-1.5 font-medium text-compact" : "sr-only"}>
        {legend}
      </legend>
      {roles.map((role) => (
        <RoleOption
          key={role.name}
          role={role}
          checked={value.includes(role.name)}
          onChange={(checked) =>
            onChange(checked ? [...value, role.name] : value.filter((name) => name !== role.name))
          }
        />
      ))}
    </fieldset>
  );
}
