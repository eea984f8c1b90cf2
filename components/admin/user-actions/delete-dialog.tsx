"use client";

import { Check, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { toast } from "sonner";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { nameOf } from "@/components/admin/user-actions/action-user";
import {
  sessionsWillEnd,
  useLiveSessions,
} from "@/components/admin/user-actions/use-live-sessions";
import type { UserActionProps } from "@/components/admin/user-actions/user-action";
import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Well } from "@/components/ui/well";
import { authClient } from "@/lib/auth/client";
import { paths } from "@/lib/paths";

const goes = ["Their profile, roles and any ban", "Their password and linked sign-in accounts"];
const stays = "The audit log, with their name and e-mail address in what is on record";

/** Deletes a user for good, once their e-mail address has been typed. */
export default function DeleteDialog({ user, canListSessions, onClose }: UserActionProps) {
  const router = useRouter();
  const { run, pending, error } = useAdminAction({ leavesPage: true });
  const live = useLiveSessions(user.id, canListSessions);
  const nextFocus = useRef<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (input.current?.value.trim().toLowerCase() !== user.email.toLowerCase()) {
      setProblem("That is not their e-mail address.");
      input.current?.focus();
      return;
    }
    void run(
      () => authClient.admin.removeUser({ userId: user.id }),
      () => {
        toast.success(`${nameOf(user)} was deleted`);
        nextFocus.current = "main";
        onClose();
        // Not back to here: there is no such page any more.
        router.replace(paths.users);
      },
    );
  }

  return (
    <ActionDialog
      title={
        <>
          Delete <bdi>{nameOf(user)}</bdi>?
        </>
      }
      description="This cannot be undone."
      submitLabel="Delete user"
      variant="destructive"
      pending={pending}
      error={error}
      nextFocus={nextFocus}
      onSubmit={submit}
      onClose={onClose}
    >
      <Well>
        <ul className="flex flex-col gap-1">
          {goes.map((each) => (
            <li key={each} className="flex gap-2">
              <X aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-destructive" />
              <span>
                <span className="sr-only">Goes: </span>
                {each}
              </span>
            </li>
          ))}
          <li className="flex gap-2">
            <X aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-destructive" />
            <span role="status">{sessionsWillEnd(live)}</span>
          </li>
          <li className="mt-1 flex gap-2 border-border border-t pt-2">
            <Check aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-success" />
            <span>
              <span className="sr-only">Stays: </span>
              {stays}
            </span>
          </li>
        </ul>
      </Well>
      <Field invalid={problem !== null}>
        <FieldLabel className="wrap-anywhere block leading-5">
          Type <bdi className="select-text font-mono font-normal text-xs">{user.email}</bdi> to
          confirm
        </FieldLabel>
        <Input
          ref={input}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={() => setProblem(null)}
        />
        <FieldError>{problem}</FieldError>
      </Field>
    </ActionDialog>
  );
}
