"use client";

import { MailCheck } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { attempt } from "@/components/forms/attempt";
import { deferredResolver } from "@/components/forms/deferred-resolver";
import { EmailInput } from "@/components/forms/email-input";
import { useHydrated } from "@/components/forms/use-hydrated";
import { Button } from "@/components/ui/button";
import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { authClient } from "@/lib/auth/client";
import { type Refusal, refusalOf } from "./refusals";
import { RefusedEntry } from "./refused-entry";

const resolver = deferredResolver(
  async () => (await import("./forgot-password-schema")).forgotPasswordResolver,
);

/** Asks for a link; the answer is the same whether or not the address has an account. */
export function ForgotPasswordForm({ lasts }: { lasts: string }) {
  const hydrated = useHydrated();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { register, handleSubmit, formState } = useForm({ resolver });
  const { errors, isSubmitting } = formState;

  const ask = handleSubmit(async ({ email }) => {
    setRefusal(null);
    const { failure } = await attempt((fetchOptions) =>
      authClient.requestPasswordReset({ email, fetchOptions }),
    );
    if (failure) setRefusal({ ...refusalOf(failure), title: "No link was sent" });
    else setSentTo(email);
  });

  if (sentTo) return <Sent to={sentTo} lasts={lasts} onAgain={() => setSentTo(null)} />;
  return (
    <form method="post" noValidate onSubmit={ask} className="grid gap-4">
      {refusal ? <RefusedEntry {...refusal} /> : null}
      <Field invalid={Boolean(errors.email)}>
        <FieldLabel>E-mail</FieldLabel>
        <EmailInput autoComplete="username" {...register("email")} />
        <FieldError>{errors.email?.message}</FieldError>
      </Field>
      <Button type="submit" disabled={!hydrated} pending={isSubmitting}>
        {isSubmitting ? "Sending…" : "Send the link"}
      </Button>
    </form>
  );
}

function Sent({ to, lasts, onAgain }: { to: string; lasts: string; onAgain: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone.
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="rounded-lg border border-border bg-muted/50 p-4 outline-none"
    >
      <p className="flex items-center gap-2 font-medium">
        <MailCheck aria-hidden="true" className="size-4.5 text-success" />
        Look into your mail
      </p>
      <p className="wrap-anywhere mt-1.5 text-compact text-muted-foreground">
        If <span className="font-medium text-foreground">{to}</span> has an account here, a link is
        on its way. It works once, for {lasts}. Nothing there after a few minutes? Look among the
        spam.
      </p>
      <Button variant="outline" size="sm" className="mt-4" onClick={onAgain}>
        Send it again, or to another address
      </Button>
    </div>
  );
}
