"use client";

import { Dices } from "lucide-react";
import { useState } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { randomPassword } from "@/components/admin/user-actions/random-password";
import { PasswordInput } from "@/components/forms/password-input";
import { PASSWORD_RULE } from "@/components/forms/password-rule";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field, FieldError, FieldHint, FieldLabel } from "@/components/ui/field";

interface PasswordFieldProps {
  registration: UseFormRegisterReturn;
  error: string | undefined;
  onGenerate: (password: string) => void;
}

/** A password for somebody else: typed, or made up and copied to hand it over. */
export function PasswordField({ registration, error, onGenerate }: PasswordFieldProps) {
  const [generated, setGenerated] = useState<string | null>(null);

  function generate() {
    const password = randomPassword();
    setGenerated(password);
    onGenerate(password);
  }

  return (
    <div className="flex flex-col gap-2">
      <Field invalid={Boolean(error)}>
        <FieldLabel>Password</FieldLabel>
        <PasswordInput
          autoComplete="new-password"
          {...registration}
          onChange={(event) => {
            setGenerated(null);
            return registration.onChange(event);
          }}
        />
        {error ? null : <FieldHint>{PASSWORD_RULE}</FieldHint>}
        <FieldError>{error}</FieldError>
      </Field>
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <Button type="button" variant="outline" size="sm" onClick={generate}>
          <Dices aria-hidden="true" />
          Make one up
        </Button>
        <span role="status" className="inline-flex min-w-0 items-center gap-1 text-compact">
          {generated ? (
            <>
              <code className="wrap-anywhere font-mono">{generated}</code>
              <CopyButton value={generated} label="password" />
            </>
          ) : null}
        </span>
      </div>
    </div>
  );
}
