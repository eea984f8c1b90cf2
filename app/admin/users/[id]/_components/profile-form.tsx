"use client";

import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { GatedButton } from "@/components/admin/gated-button";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { deferredResolver } from "@/components/forms/deferred-resolver";
import { EmailInput } from "@/components/forms/email-input";
import { FormError } from "@/components/forms/form-error";
import { registered } from "@/components/forms/registered";
import { useHydrated } from "@/components/forms/use-hydrated";
import { useUnsavedWarning } from "@/components/forms/use-unsaved-warning";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Field, FieldError, FieldHint, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { authClient } from "@/lib/auth/client";
import { ExtraControl, TickBox } from "./profile-controls";
import { changedData, type ProfileField, toControl } from "./profile-fields";
import type { ProfileForm as ProfileInput, ProfileValues } from "./profile-schema";

interface ProfileFormProps {
  userId: string;
  profile: Omit<ProfileInput, "extra">;
  /** The fork's own fields, and what they hold. */
  fields: readonly ProfileField[];
  own: Record<string, unknown>;
  /** Why something can't be changed; null where it can. */
  reasons: { edit: string | null; email: string | null };
}

/** The user's profile; what was typed stays until the server has agreed. */
export function ProfileForm({ userId, profile, fields, own, reasons }: ProfileFormProps) {
  const { run, pending, error } = useAdminAction({ staysOpen: true });
  const form = useForm<ProfileInput, unknown, ProfileValues>({
    resolver: deferredResolver(async () =>
      (await import("./profile-schema")).profileResolver(fields),
    ),
    defaultValues: {
      ...profile,
      extra: Object.fromEntries(
        fields.map((field) => [field.name, toControl(field, own[field.name])]),
      ),
    },
  });
  const { errors, isDirty, dirtyFields } = form.formState;
  useUnsavedWarning(isDirty);
  const locked = reasons.edit !== null;
  // What is typed before the script is in charge would be overwritten by it.
  const hydrated = useHydrated();
  const control = (shut: boolean) => ({
    readOnly: shut || !hydrated,
    className: shut ? undefined : "bg-card!",
  });
  const emailReason = reasons.edit ? null : reasons.email;

  const save = form.handleSubmit((values) => {
    const data = changedData(values, dirtyFields, fields);
    return run(
      () => authClient.admin.updateUser({ userId, data }),
      () => {
        form.reset(form.getValues());
        toast.success("The profile was saved");
      },
    );
  });

  return (
    <form method="post" noValidate onSubmit={save} aria-label="Profile">
      <div className="flex flex-col gap-4 px-5 py-5">
        {locked ? <p className="text-compact text-muted-foreground">{reasons.edit}</p> : null}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field invalid={Boolean(errors.name)}>
            <FieldLabel>Name</FieldLabel>
            <Input autoComplete="off" {...control(locked)} {...registered(form, "name")} />
            <FieldError>{errors.name?.message}</FieldError>
          </Field>
          <Field invalid={Boolean(errors.email)}>
            <FieldLabel>E-mail</FieldLabel>
            <EmailInput
              autoComplete="off"
              {...control(locked || emailReason !== null)}
              {...registered(form, "email")}
            />
            {emailReason ? <FieldHint>{emailReason}</FieldHint> : null}
            <FieldError>{errors.email?.message}</FieldError>
          </Field>
        </div>
        <TickBox
          control={form.control}
          name="emailVerified"
          label="E-mail verified"
          hint={
            dirtyFields.email
              ? "Untick it unless you know that the new address is theirs."
              : "Somebody has shown that the address is theirs."
          }
          disabled={locked || emailReason !== null}
        />
        <Field invalid={Boolean(errors.image)}>
          <FieldLabel>Picture</FieldLabel>
          <div className="flex items-center gap-3">
            {/* The saved one: an address half typed is asked of nobody. */}
            <Avatar name={profile.name || profile.email} image={profile.image || null} />
            <Input
              type="url"
              autoComplete="off"
              placeholder="https://…"
              {...control(locked)}
              {...registered(form, "image")}
            />
          </div>
          <FieldHint>The address of an image. Empty shows the initials.</FieldHint>
          <FieldError>{errors.image?.message}</FieldError>
        </Field>
        {fields.length > 0 ? (
          <fieldset className="flex min-w-0 flex-col gap-4 border-border border-t pt-4">
            <legend className="sr-only">More about this user</legend>
            {fields.map((field) => (
              <ExtraControl
                key={field.name}
                field={field}
                form={form}
                problem={errors.extra?.[field.name]?.message}
                disabled={locked}
              />
            ))}
          </fieldset>
        ) : null}
        <FormError>{error}</FormError>
      </div>
      <div className="flex items-center justify-end gap-2 border-border border-t px-5 py-3">
        {isDirty ? (
          <Button
            type="button"
            variant="ghost"
            size="sm"
            disabled={pending}
            onClick={() => form.reset()}
          >
            Discard changes
          </Button>
        ) : null}
        <GatedButton
          reason={reasons.edit}
          type="submit"
          size="sm"
          pending={pending}
          disabled={!locked && !isDirty && !pending}
        >
          Save profile
        </GatedButton>
      </div>
    </form>
  );
}
