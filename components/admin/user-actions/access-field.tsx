"use client";

import { useId } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import type { AccessChoice } from "@/components/admin/user-actions/create-user-form";

const choices: Record<AccessChoice, { label: string; text: string }> = {
  invite: {
    label: "Send an invitation",
    text: "They get a link by mail and choose their own password.",
  },
  password: { label: "Set a password now", text: "You hand it over yourself." },
  none: {
    label: "Neither, for now",
    text: "They can't sign in until they are invited or get a password.",
  },
};

/** How the new user gets in. */
export function AccessField({
  registration,
  inviteReason,
}: {
  registration: UseFormRegisterReturn;
  /** Why nobody can be invited; null where it works. */
  inviteReason: string | null;
}) {
  const id = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 font-medium text-compact">How they get in</legend>
      {(Object.keys(choices) as AccessChoice[]).map((choice) => {
        const { label, text } = choices[choice];
        const reason = choice === "invite" ? inviteReason : null;
        return (
          <label
            key={choice}
            className="flex gap-3 rounded-lg border border-border px-3 py-2.5 has-disabled:cursor-not-allowed has-checked:border-primary/50 has-checked:bg-primary/5"
          >
            <input
              type="radio"
              value={choice}
              {...registration}
              disabled={reason !== null}
              aria-labelledby={`${id}${choice}`}
              aria-describedby={`${id}${choice}about`}
              className="mt-1 size-4 shrink-0 accent-primary"
            />
            <span className="min-w-0 flex-1">
              <span id={`${id}${choice}`} className="block font-medium text-sm">
                {label}
              </span>
              <span id={`${id}${choice}about`} className="block text-compact text-muted-foreground">
                {text}
                {reason ? <span className="block text-warning">{reason}</span> : null}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
