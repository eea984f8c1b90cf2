"use client";

import type { UseFormReturn } from "react-hook-form";
import { registered } from "@/components/forms/registered";
import { Field, FieldError, FieldHint, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { RoleForm } from "./role-form";

/** Name and purpose. A built-in role's extension has the role's name for good. */
export function RoleFields({
  form,
  extending,
  isNew,
  readOnly,
}: {
  form: UseFormReturn<RoleForm>;
  extending: boolean;
  isNew: boolean;
  readOnly: boolean;
}) {
  const { errors } = form.formState;
  const nameHint = isNew
    ? "Lower case, such as billing or night shift."
    : "A new name is carried over to everybody who holds the role.";
  return (
    <>
      <Field invalid={Boolean(errors.name)}>
        <FieldLabel>Name</FieldLabel>
        <Input
          autoComplete="off"
          spellCheck={false}
          readOnly={extending || readOnly}
          {...registered(form, "name")}
        />
        <FieldHint>{extending ? "It is built in, so its name stays." : nameHint}</FieldHint>
        <FieldError>{errors.name?.message}</FieldError>
      </Field>
      <Field invalid={Boolean(errors.description)}>
        <FieldLabel>{extending ? "Why it is extended" : "What it is for"}</FieldLabel>
        <Textarea
          rows={1}
          className="min-h-9"
          readOnly={readOnly}
          {...registered(form, "description")}
        />
        <FieldHint>
          {extending
            ? "For whoever looks at this page."
            : "People read it where they choose a role."}
        </FieldHint>
        <FieldError>{errors.description?.message}</FieldError>
      </Field>
    </>
  );
}
