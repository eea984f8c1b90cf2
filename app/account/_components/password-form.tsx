"use client";

import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { attempt } from "@/components/forms/attempt";
import { deferredResolver } from "@/components/forms/deferred-resolver";
import { PasswordInput } from "@/components/forms/password-input";
import { PASSWORD_RULE } from "@/components/forms/password-rule";
import { useHydrated } from "@/components/forms/use-hydrated";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardFooter } from "@/components/ui/card";
import { Field, FieldError, FieldHint, FieldLabel } from "@/components/ui/field";
import { authClient } from "@/lib/auth/client";

const resolver = deferredResolver(async () => (await import("./password-schema")).passwordResolver);

export function PasswordForm({ email, disabled }: { email: string; disabled: boolean }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { register, handleSubmit, formState, setError, reset } = useForm({
    resolver,
    disabled,
    defaultValues: { currentPassword: "", newPassword: "", revokeOtherSessions: true },
  });
  const { errors, isSubmitting } = formState;

  const change = handleSubmit(async (values) => {
    const { failure } = await attempt((fetchOptions) =>
      authClient.changePassword({ ...values, fetchOptions }),
    );
    if (failure) {
      const field = failure.code?.startsWith("PASSWORD_TOO_") ? "newPassword" : "currentPassword";
      const message =
        failure.code === "INVALID_PASSWORD"
          ? "That is not your current password."
          : failure.message;
      setError(field, { message }, { shouldFocus: true });
      return;
    }
    reset();
    toast.success("Your password is changed.", {
      description: values.revokeOtherSessions ? "All other sessions have ended." : undefined,
    });
    router.refresh();
  });

  return (
    <Card asChild>
      <form method="post" noValidate onSubmit={change}>
        <CardContent className="grid gap-4">
          {/* Tells password managers whose password this is. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <Field invalid={Boolean(errors.currentPassword)}>
            <FieldLabel>Current password</FieldLabel>
            <PasswordInput autoComplete="current-password" {...register("currentPassword")} />
            <FieldError>{errors.currentPassword?.message}</FieldError>
          </Field>
          <Field invalid={Boolean(errors.newPassword)}>
            <FieldLabel>New password</FieldLabel>
            <PasswordInput autoComplete="new-password" {...register("newPassword")} />
            {errors.newPassword ? null : <FieldHint>{PASSWORD_RULE}</FieldHint>}
            <FieldError>{errors.newPassword?.message}</FieldError>
          </Field>
          <label className="flex min-h-6 w-fit items-center gap-2 text-compact">
            <input
              type="checkbox"
              className="size-4 accent-primary"
              {...register("revokeOtherSessions")}
            />
            End all my other sessions
          </label>
        </CardContent>
        <CardFooter className="justify-end">
          <Button type="submit" size="sm" disabled={disabled || !hydrated} pending={isSubmitting}>
            Change password
          </Button>
        </CardFooter>
      </form>
    </Card>
  );
}
