"use client";

import Link from "next/link";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { attempt } from "@/components/forms/attempt";
import { deferredResolver } from "@/components/forms/deferred-resolver";
import { EmailInput } from "@/components/forms/email-input";
import { PasswordInput } from "@/components/forms/password-input";
import { useHydrated } from "@/components/forms/use-hydrated";
import { Button } from "@/components/ui/button";
import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { authClient } from "@/lib/auth/client";
import { paths } from "@/lib/paths";
import { type Refusal, refusalOf } from "./refusals";
import { RefusedEntry } from "./refused-entry";

const resolver = deferredResolver(async () => (await import("./sign-in-schema")).signInResolver);

interface SignInFormProps {
  returnTo: string;
  /** A refusal that was there before the form, from a provider's way back. */
  earlier: Refusal | null;
}

export function SignInForm({ returnTo, earlier }: SignInFormProps) {
  const hydrated = useHydrated();
  const [refusal, setRefusal] = useState(earlier);
  const [leaving, setLeaving] = useState(false);
  // No default values: they would wipe what a password manager, or a quick typist,
  // put into the fields before this script ran.
  const { register, handleSubmit, formState, setFocus } = useForm({
    resolver,
  });
  const { errors, isSubmitting } = formState;

  const signIn = handleSubmit(async (values) => {
    setRefusal(null);
    const { failure } = await attempt((fetchOptions) =>
      authClient.signIn.email({ ...values, fetchOptions }),
    );
    if (failure) {
      setRefusal(refusalOf(failure));
      setFocus("password", { shouldSelect: true });
      return;
    }
    setLeaving(true);
    // A full load: no page that was rendered for a guest survives in the router's cache.
    window.location.assign(returnTo);
  });

  return (
    // "post" keeps the password out of the address if the browser ever submits this itself.
    <form method="post" noValidate onSubmit={signIn} className="grid gap-4">
      {refusal ? <RefusedEntry {...refusal} /> : null}
      <Field invalid={Boolean(errors.email)}>
        <FieldLabel>E-mail</FieldLabel>
        <EmailInput autoComplete="username" {...register("email")} />
        <FieldError>{errors.email?.message}</FieldError>
      </Field>
      <Field invalid={Boolean(errors.password)}>
        <FieldLabel>Password</FieldLabel>
        <PasswordInput autoComplete="current-password" {...register("password")} />
        <FieldError>{errors.password?.message}</FieldError>
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-compact">
        <label className="flex min-h-6 w-fit items-center gap-2">
          <input
            type="checkbox"
            defaultChecked
            className="size-4 accent-primary"
            {...register("rememberMe")}
          />
          Keep me signed in on this device
        </label>
        <Link
          href={paths.forgotPassword}
          className="inline-block py-0.5 text-primary underline-offset-4 hover:underline"
        >
          Forgot your password?
        </Link>
      </div>
      <Button type="submit" disabled={!hydrated} pending={isSubmitting || leaving}>
        {isSubmitting || leaving ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}
