"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { PANEL_HEADING } from "@/components/admin/job/panel-heading";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { BanFields } from "@/components/admin/user-actions/ban-fields";
import {
  type BanForm,
  banEnd,
  banFormDefaults,
  banFormSchema,
  banInput,
} from "@/components/admin/user-actions/ban-form";
import { usersInWords } from "@/components/admin/users-in-words";
import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { around, type BulkAction, wordings } from "./actions";
import { RoleChoice } from "./role-choice";
import type { BulkTask } from "./task";
import { type BulkTarget, useTargetIds } from "./use-target-ids";

interface BulkDialogProps {
  action: BulkAction;
  target: BulkTarget;
  /** The person themselves: left out, so that nobody locks themselves out among many. */
  selfId: string;
  onStart: (task: BulkTask, userIds: readonly string[]) => void;
  onClose: () => void;
}

interface FormProps {
  /** To whom it will be done; null until they are gathered. */
  userIds: readonly string[] | null;
  frame: (parts: {
    onSubmit: (event: FormEvent<HTMLFormElement>) => void;
    disabled?: boolean;
    children?: ReactNode;
  }) => ReactNode;
  start: (task: BulkTask) => void;
}

/** Says what will happen to whom, asks what has to be known, and starts it. */
export default function BulkDialog({ action, target, selfId, onStart, onClose }: BulkDialogProps) {
  const { ids, count, problem } = useTargetIds(target);
  const userIds = ids?.filter((id) => id !== selfId) ?? null;
  const nextFocus = useRef<string | null>(null);
  const { verb, button, consequence, destructive } = wordings[action];
  const whom = userIds ? usersInWords(userIds.length) : "all that match";

  const frame: FormProps["frame"] = ({ onSubmit, disabled, children }) => (
    <ActionDialog
      title={`${around(verb, whom)}?`}
      description={consequence}
      submitLabel={userIds ? around(verb, whom) : button}
      variant={destructive ? "destructive" : "default"}
      pending={false}
      error={problem}
      disabled={disabled || !userIds || userIds.length === 0}
      nextFocus={nextFocus}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p role="status" className="text-compact empty:hidden">
        {ids || problem ? (
          ids && userIds && ids.length > userIds.length ? (
            <span className="text-warning">You are among them, and are left out.</span>
          ) : null
        ) : (
          `Gathering them: ${usersInWords(count)} so far…`
        )}
      </p>
      {children}
    </ActionDialog>
  );

  const Form = forms[action] ?? PlainForm;
  return (
    <Form
      action={action}
      userIds={userIds}
      frame={frame}
      start={(task) => {
        if (!userIds || userIds.length === 0) return;
        nextFocus.current = PANEL_HEADING;
        onStart(task, userIds);
      }}
    />
  );
}

/** What an action has to know beside whom it is about. */
const forms: Partial<Record<BulkAction, typeof PlainForm>> = {
  ban: BanUsersForm,
  addRole: RoleForm,
  removeRole: RoleForm,
  remove: RemoveForm,
};

function PlainForm({ action, frame, start }: FormProps & { action: BulkAction }) {
  return frame({
    onSubmit(event) {
      event.preventDefault();
      start({ action } as BulkTask);
    },
  });
}

function BanUsersForm({ frame, start }: FormProps) {
  const form = useForm<BanForm>({
    resolver: zodResolver(banFormSchema),
    defaultValues: banFormDefaults(null),
  });
  const submit = form.handleSubmit((values) => {
    const now = new Date();
    const end = banEnd(values, now);
    start({
      action: "ban",
      banReason: banInput(values, now).banReason,
      endsAt: end instanceof Date ? end.toISOString() : null,
    });
  });
  return frame({
    onSubmit: submit,
    children: <BanFields form={form} sessions="All their sessions will end." />,
  });
}

function RoleForm({ action, frame, start }: FormProps & { action: BulkAction }) {
  const [role, setRole] = useState("");
  const adding = action === "addRole";
  return frame({
    disabled: role === "",
    onSubmit(event) {
      event.preventDefault();
      start({ action: adding ? "addRole" : "removeRole", role });
    },
    children: <RoleChoice value={role} onChange={setRole} adding={adding} />,
  });
}

function RemoveForm({ userIds, frame, start }: FormProps) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = String(userIds?.length ?? "");
  return frame({
    onSubmit(event) {
      event.preventDefault();
      if (typed.replaceAll(/[\s,.]/g, "") === wanted) start({ action: "remove" });
      else setProblem(`Type ${wanted}, the number of users that will be deleted.`);
    },
    children: (
      <Field invalid={problem !== null}>
        <FieldLabel>{`Type ${wanted || "the number"} to confirm`}</FieldLabel>
        <Input
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(null);
          }}
        />
        <FieldError>{problem}</FieldError>
      </Field>
    ),
  });
}
