"use client";

import { describeRole } from "@/components/admin/describe-role";
import { useAssignableRoles } from "@/components/admin/user-actions/use-assignable-roles";
import { Field, FieldHint, FieldLabel } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";

/** One role out of all; those that grant more than the person has can't be given. */
export function RoleChoice({
  value,
  onChange,
  adding,
}: {
  value: string;
  onChange: (role: string) => void;
  adding: boolean;
}) {
  const { roles, problem } = useAssignableRoles();
  const chosen = roles?.find(({ name }) => name === value);
  const locked = adding ? (roles ?? []).filter(({ missing }) => missing.length > 0) : [];
  return (
    <Field>
      <FieldLabel>Role</FieldLabel>
      <NativeSelect value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{roles ? "Choose a role…" : "Loading the roles…"}</option>
        {(roles ?? []).map((role) => (
          <option key={role.name} value={role.name} disabled={locked.includes(role)}>
            {role.name}
            {locked.includes(role) ? ` (you lack ${role.missing.join(", ")})` : ""}
          </option>
        ))}
      </NativeSelect>
      <FieldHint>{problem ?? (chosen ? describeRole(chosen) : "")}</FieldHint>
    </Field>
  );
}
