"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useController, useForm, useWatch } from "react-hook-form";
import { toast } from "sonner";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { AccessField } from "@/components/admin/user-actions/access-field";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import {
  type CreateUserForm,
  createUserInput,
  createUserSchema,
  fieldOf,
} from "@/components/admin/user-actions/create-user-form";
import { PasswordField } from "@/components/admin/user-actions/password-field";
import { RolesField } from "@/components/admin/user-actions/roles-field";
import { useAssignableRoles } from "@/components/admin/user-actions/use-assignable-roles";
import { EmailInput } from "@/components/forms/email-input";
import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { pluginOptions } from "@/lib/admin.config";
import { authClient } from "@/lib/auth/client";
import { paths } from "@/lib/paths";

interface CreateUserDialogProps {
  mayGiveRoles: boolean;
  /** Why nobody can be invited; null where it works. */
  inviteReason: string | null;
  onClose: () => void;
}

/** Makes an account for somebody, with a way in or without. */
export default function CreateUserDialog({
  mayGiveRoles,
  inviteReason,
  onClose,
}: CreateUserDialogProps) {
  const router = useRouter();
  const { run, pending, error } = useAdminAction();
  const form = useForm<CreateUserForm>({
    resolver: zodResolver(createUserSchema),
    defaultValues: {
      name: "",
      email: "",
      roles: [pluginOptions.defaultRole],
      access: inviteReason ? "none" : "invite",
      password: "",
    },
  });
  const { errors } = form.formState;
  const access = useWatch({ control: form.control, name: "access" });

  const submit = form.handleSubmit((values) =>
    run(
      () => authClient.admin.createUser(createUserInput(values, mayGiveRoles)),
      (data) => {
        onClose();
        if (!data) return;
        const { user } = data;
        const invitation = "invitation" in data ? data.invitation : null;
        const open = { label: "Open", onClick: () => router.push(paths.user(user.id)) };
        if (invitation?.sent === false) {
          toast.error(`${user.name} was created, but the invitation did not leave`, {
            description: `${invitation.problem ?? ""} Send it again from their page.`.trim(),
            duration: Number.POSITIVE_INFINITY,
            action: open,
          });
          return;
        }
        toast.success(invitation ? `${user.name} was invited` : `${user.name} was created`, {
          action: open,
        });
      },
      ({ code, message }) => {
        const field = fieldOf(code);
        if (field) form.setError(field, { message }, { shouldFocus: true });
        return field !== null;
      },
    ),
  );

  return (
    <ActionDialog
      title="Create a user"
      submitLabel={access === "invite" ? "Create and invite" : "Create user"}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field invalid={Boolean(errors.name)}>
        <FieldLabel>Name</FieldLabel>
        <Input autoComplete="off" {...form.register("name")} />
        <FieldError>{errors.name?.message}</FieldError>
      </Field>
      <Field invalid={Boolean(errors.email)}>
        <FieldLabel>E-mail</FieldLabel>
        <EmailInput autoComplete="off" {...form.register("email")} />
        <FieldError>{errors.email?.message}</FieldError>
      </Field>
      {mayGiveRoles ? (
        <Roles form={form} />
      ) : (
        <p className="text-compact text-muted-foreground">
          They get the role <span className="font-medium">{pluginOptions.defaultRole}</span>: yours
          does not let you give another.
        </p>
      )}
      <AccessField registration={form.register("access")} inviteReason={inviteReason} />
      {access === "password" ? (
        <PasswordField
          registration={form.register("password")}
          error={errors.password?.message}
          onGenerate={(password) => form.setValue("password", password, { shouldValidate: true })}
        />
      ) : null}
    </ActionDialog>
  );
}

function Roles({ form }: { form: ReturnType<typeof useForm<CreateUserForm>> }) {
  const { roles, problem } = useAssignableRoles();
  const { field, fieldState } = useController({ control: form.control, name: "roles" });
  return (
    <div>
      {problem ? (
        <p role="alert" className="text-compact text-destructive">
          {problem}
        </p>
      ) : (
        <RolesField
          legend="Roles"
          showLegend
          roles={roles}
          value={field.value}
          onChange={field.onChange}
        />
      )}
      <p aria-live="polite" className="text-destructive text-xs leading-5 not-empty:mt-1.5">
        {fieldState.error?.message}
      </p>
    </div>
  );
}
