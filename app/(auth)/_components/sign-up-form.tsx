"use client";

import Link from "next/link";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { attempt } from "@/components/forms/attempt";
import { deferredResolver } from "@/components/forms/deferred-resolver";
import { EmailInput } from "@/components/forms/email-input";
import { PasswordInput } from "@/components/forms/password-input";
import { PASSWORD_RULE } from "@/components/forms/password-rule";
import { useHydrated } from "@/components/forms/use-hydrated";
import { Button } from "@/components/ui/button";
import { Field, FieldError, FieldHint, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { authClient } from "@/lib/auth/client";
import { type Refusal, refusalOf } from "./refusals";
import { RefusedEntry } from "./refused-entry";

const resolver = deferredResolver(async () => (await import("./sign-up-schema")).signUpResolver);

const taken = new Set(["USER_ALREADY_EXISTS", "USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL"]);

export function SignUpForm({ returnTo, signInHref }: { returnTo: string; signInHref: string }) {
  const hydrated = useHydrated();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [leaving, setLeaving] = useState(false);
  const { register, handleSubmit, formState, setError } = useForm({
    resolver,
  });
  const { errors, isSubmitting } = formState;

  const signUp = handleSubmit(async (values) => {
    setRefusal(null);
    const { data, failure } = await attempt((fetchOptions) =>
      authClient.signUp.email({ ...values, fetchOptions }),
    );
    if (failure && taken.has(failure.code ?? "")) {
      setError("email", { type: "taken" }, { shouldFocus: true });
    } else if (failure) {
      setRefusal({ ...refusalOf(failure), title: "Your account was not created" });
    } else {
      setLeaving(true);
      // No token means that this installation signs nobody in before their e-mail is confirmed.
      window.location.assign(data?.token ? returnTo : signInHref);
    }
  });

  return (
    <form method="post" noValidate onSubmit={signUp} className="grid gap-4">
      {refusal ? <RefusedEntry {...refusal} /> : null}
      <Field invalid={Boolean(errors.name)}>
        <FieldLabel>Name</FieldLabel>
        <Input autoComplete="name" {...register("name")} />
        <FieldError>{errors.name?.message}</FieldError>
      </Field>
      <Field invalid={Boolean(errors.email)}>
        <FieldLabel>E-mail</FieldLabel>
        <EmailInput autoComplete="username" {...register("email")} />
        <FieldError>
          {errors.email?.type === "taken" ? (
            <>
              There is an account with this e-mail already.{" "}
              <Link href={signInHref} className="underline underline-offset-2">
                Sign in instead
              </Link>
            </>
          ) : (
            errors.email?.message
          )}
        </FieldError>
      </Field>
      <Field invalid={Boolean(errors.password)}>
        <FieldLabel>Password</FieldLabel>
        <PasswordInput autoComplete="new-password" {...register("password")} />
        {errors.password ? null : <FieldHint>{PASSWORD_RULE}</FieldHint>}
        <FieldError>{errors.password?.message}</FieldError>
      </Field>
      <Button type="submit" disabled={!hydrated} pending={isSubmitting || leaving}>
        {isSubmitting || leaving ? "Creating your account…" : "Create account"}
      </Button>
    </form>
  );
}
