"use client";

import Link from "next/link";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { attempt } from "@/components/forms/attempt";
import { deferredResolver } from "@/components/forms/deferred-resolver";
import { PasswordInput } from "@/components/forms/password-input";
import { PASSWORD_RULE } from "@/components/forms/password-rule";
import { useHydrated } from "@/components/forms/use-hydrated";
import { Button } from "@/components/ui/button";
import { Field, FieldError, FieldHint, FieldLabel } from "@/components/ui/field";
import { authClient } from "@/lib/auth/client";
import { paths } from "@/lib/paths";
import { DeadLink } from "./dead-link";
import { type Refusal, refusalOf } from "./refusals";
import { RefusedEntry } from "./refused-entry";

const resolver = deferredResolver(
  async () => (await import("./choose-password-schema")).choosePasswordResolver,
);

interface ChoosePasswordFormProps {
  token: string;
  email: string;
  submitLabel: string;
}

/** Uses a mailed link up, then signs in with what was chosen, by the ordinary door. */
export function ChoosePasswordForm({ token, email, submitLabel }: ChoosePasswordFormProps) {
  const hydrated = useHydrated();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [state, setState] = useState<"open" | "dead" | "set" | "leaving">("open");
  const { register, handleSubmit, formState, setError } = useForm({
    resolver,
  });
  const { errors, isSubmitting } = formState;

  const choose = handleSubmit(async ({ password }) => {
    setRefusal(null);
    const { failure } = await attempt((fetchOptions) =>
      authClient.resetPassword({ token, newPassword: password, fetchOptions }),
    );
    if (failure?.code === "INVALID_TOKEN") return setState("dead");
    if (failure?.code?.startsWith("PASSWORD_TOO_")) {
      return setError("password", { message: failure.message }, { shouldFocus: true });
    }
    if (failure) return setRefusal({ ...refusalOf(failure), title: "Your password is as it was" });
    const entry = await attempt((fetchOptions) =>
      authClient.signIn.email({ email, password, fetchOptions }),
    );
    if (entry.failure) {
      setRefusal(refusalOf(entry.failure));
      return setState("set");
    }
    setState("leaving");
    window.location.assign(paths.home);
  });

  if (state === "dead") return <DeadLink />;
  if (state === "set") {
    return (
      <div className="grid gap-4">
        <p role="status">Your password is set.</p>
        {refusal ? <RefusedEntry {...refusal} /> : null}
        <Button asChild variant="outline">
          <Link href={paths.signIn}>Go to sign-in</Link>
        </Button>
      </div>
    );
  }
  const pending = isSubmitting || state === "leaving";
  return (
    <form method="post" noValidate onSubmit={choose} className="grid gap-4">
      {refusal ? <RefusedEntry {...refusal} /> : null}
      {/* Tells password managers whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field invalid={Boolean(errors.password)}>
        <FieldLabel>New password</FieldLabel>
        <PasswordInput autoComplete="new-password" {...register("password")} />
        {errors.password ? null : <FieldHint>{PASSWORD_RULE}</FieldHint>}
        <FieldError>{errors.password?.message}</FieldError>
      </Field>
      <Button type="submit" disabled={!hydrated} pending={pending}>
        {pending ? "Signing you in…" : submitLabel}
      </Button>
    </form>
  );
}
