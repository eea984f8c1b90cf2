"use client";

import { useId } from "react";
import { type Control, type UseFormReturn, useController } from "react-hook-form";
import { registered } from "@/components/forms/registered";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldError, FieldHint, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Textarea } from "@/components/ui/textarea";
import { fieldLabel, type ProfileField } from "./profile-fields";
import type { ProfileForm, ProfileValues } from "./profile-schema";

/** Yes or no, with what it means beside it. */
export function TickBox({
  control,
  name,
  label,
  hint,
  disabled,
}: {
  control: Control<ProfileForm, unknown, ProfileValues>;
  name: "emailVerified" | `extra.${string}`;
  label: string;
  hint?: string;
  disabled: boolean;
}) {
  const id = useId();
  const { field } = useController({ control, name });
  return (
    <div className="flex gap-3">
      <Checkbox
        id={id}
        ref={field.ref}
        className="mt-0.5"
        checked={field.value === true}
        disabled={disabled}
        aria-describedby={hint ? `${id}hint` : undefined}
        onBlur={field.onBlur}
        onCheckedChange={(state) => field.onChange(state === true)}
      />
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium text-compact">
          {label}
        </label>
        {hint ? (
          <p id={`${id}hint`} className="text-muted-foreground text-xs leading-5">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** The control that fits a field of the fork's. */
export function ExtraControl({
  field,
  form,
  problem,
  disabled,
}: {
  field: ProfileField;
  form: UseFormReturn<ProfileForm, unknown, ProfileValues>;
  problem: string | undefined;
  disabled: boolean;
}) {
  const { type, required } = field;
  const name = `extra.${field.name}` as const;
  const label = fieldLabel(field.name);
  if (type === "boolean") {
    return <TickBox control={form.control} name={name} label={label} disabled={disabled} />;
  }
  const input = registered(form, name);
  const isList = type === "string[]" || type === "number[]";
  return (
    <Field invalid={Boolean(problem)}>
      <FieldLabel>{label}</FieldLabel>
      {typeof type !== "string" ? (
        <NativeSelect {...input} aria-disabled={disabled || undefined}>
          {required ? null : <option value="">None</option>}
          {type.map((each) => (
            <option key={each} disabled={disabled}>
              {each}
            </option>
          ))}
        </NativeSelect>
      ) : isList || type === "json" ? (
        <Textarea rows={3} readOnly={disabled} {...input} />
      ) : (
        <Input
          type={type === "date" ? "datetime-local" : "text"}
          inputMode={type === "number" ? "decimal" : undefined}
          autoComplete="off"
          readOnly={disabled}
          {...input}
        />
      )}
      {isList ? <FieldHint>One a line.</FieldHint> : null}
      <FieldError>{problem}</FieldError>
    </Field>
  );
}
