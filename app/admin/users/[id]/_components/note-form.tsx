"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { useForm } from "react-hook-form";
import { deferredResolver } from "@/components/forms/deferred-resolver";
import { FormError } from "@/components/forms/form-error";
import { Button } from "@/components/ui/button";
import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

const resolver = deferredResolver(async () => (await import("./note-schema")).noteResolver);

interface NoteFormProps {
  label: string;
  submitLabel: string;
  text: string;
  pending: boolean;
  error: string | null;
  autoFocus?: boolean;
  /** `done` empties the form. */
  onSubmit: (text: string, done: () => void) => void;
  /** A way out without saving, where there is one. */
  cancel?: ReactNode;
}

/** The words of a note, new or changed; they stay until the server has agreed. */
export function NoteForm({
  label,
  submitLabel,
  text,
  pending,
  error,
  autoFocus,
  onSubmit,
  cancel,
}: NoteFormProps) {
  const form = useForm({ resolver, defaultValues: { text } });
  const problem = form.formState.errors.text;
  const submit = form.handleSubmit((values) => onSubmit(values.text, () => form.reset()));

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void submit();
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-2.5">
      <Field invalid={Boolean(problem)}>
        <FieldLabel>{label}</FieldLabel>
        <Textarea rows={3} autoFocus={autoFocus} onKeyDown={onKeyDown} {...form.register("text")} />
        <FieldError>{problem?.message}</FieldError>
      </Field>
      <FormError>{error}</FormError>
      <div className="flex justify-end gap-2">
        {cancel}
        <Button type="submit" size="sm" pending={pending}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
