"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Check, X } from "lucide-react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { nameOf } from "@/components/admin/user-actions/action-user";
import type { UserActionProps } from "@/components/admin/user-actions/user-action";
import { Field, FieldError, FieldHint, FieldLabel } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { Well } from "@/components/ui/well";
import { brand, pluginOptions } from "@/lib/admin.config";
import { authClient } from "@/lib/auth/client";
import { paths } from "@/lib/paths";

const schema = z.object({
  reason: z
    .string()
    .trim()
    .min(1, "Say why; it goes on record.")
    .max(500, "Keep it within 500 characters."),
});

const offLimits = [
  "Admin pages",
  "Changing the password, e-mail address or other sign-in details",
  "Ending this person's other sessions",
  "Impersonating somebody else from there",
];

/** "1 hour", "45 minutes". */
function inWords(seconds: number) {
  const minutes = Math.round(seconds / 60);
  const [count, unit] = minutes % 60 === 0 ? [minutes / 60, "hour"] : [minutes, "minute"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** Asks why, says what is off-limits, and lands in the app as that user. */
export default function ImpersonateDialog({ user, onClose }: UserActionProps) {
  const { run, pending, error } = useAdminAction({ leavesPage: true });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { reason: "" } });
  const problem = form.formState.errors.reason;

  const submit = form.handleSubmit(({ reason }) =>
    run(
      () => authClient.admin.impersonateUser({ userId: user.id, reason }),
      // A whole new page: nothing of the panel may stay in the browser's memory.
      () => window.location.assign(paths.home),
    ),
  );

  return (
    <ActionDialog
      title={
        <>
          Impersonate <bdi>{nameOf(user)}</bdi>
        </>
      }
      description={`You will see ${brand.name} as they do, for ${inWords(pluginOptions.impersonationSessionDuration)} at most. A banner stays in view; stop there to come back here.`}
      submitLabel="Start impersonating"
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field invalid={Boolean(problem)}>
        <FieldLabel>Reason</FieldLabel>
        <Textarea
          rows={2}
          placeholder="Ticket 4711: cannot see the invoice"
          {...form.register("reason")}
        />
        <FieldHint>Kept in the audit log and shown in the banner.</FieldHint>
        <FieldError>{problem?.message}</FieldError>
      </Field>
      <Well>
        <p className="font-medium">Off-limits meanwhile</p>
        <ul className="mt-1.5 flex flex-col gap-1">
          {offLimits.map((each) => (
            <li key={each} className="flex gap-2">
              <X aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-destructive" />
              {each}
            </li>
          ))}
        </ul>
        <p className="mt-2 flex gap-2 border-border border-t pt-2">
          <Check aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-success" />
          Everything else works as it does for them, so what you change is really changed.
        </p>
      </Well>
    </ActionDialog>
  );
}
