"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useController, useForm } from "react-hook-form";
import { toast } from "sonner";
import { z } from "zod";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { nameOf } from "@/components/admin/user-actions/action-user";
import { roleChanges, vanishedRoles } from "@/components/admin/user-actions/role-changes";
import { RolesField } from "@/components/admin/user-actions/roles-field";
import { useAssignableRoles } from "@/components/admin/user-actions/use-assignable-roles";
import type { UserActionProps } from "@/components/admin/user-actions/user-action";
import { Well } from "@/components/ui/well";
import { rolesOf } from "@/lib/auth/checkers";
import { authClient } from "@/lib/auth/client";

const schema = z.object({ roles: z.array(z.string()).min(1, "Choose at least one role.") });
type RoleForm = z.infer<typeof schema>;

/** Gives and takes roles, showing the difference before it is saved. */
export default function SetRoleDialog({ user, isSelf, onClose }: UserActionProps) {
  const { roles, problem } = useAssignableRoles();
  const { run, pending, error } = useAdminAction();
  const held = rolesOf(user);
  const vanished = roles ? vanishedRoles(held, roles) : [];
  const form = useForm<RoleForm>({
    resolver: zodResolver(schema),
    defaultValues: { roles: held },
  });
  const { field } = useController({ control: form.control, name: "roles" });
  const chosen = field.value;
  const kept = chosen.filter((name) => !vanished.includes(name));
  const { added, removed } = roleChanges(held, kept);

  const submit = form.handleSubmit(() =>
    run(
      () => authClient.admin.setRole({ userId: user.id, role: kept }),
      () => {
        toast.success(`The roles of ${nameOf(user)} were changed`);
        onClose();
      },
    ),
  );

  return (
    <ActionDialog
      title={
        <>
          Roles of <bdi>{nameOf(user)}</bdi>
        </>
      }
      description="Somebody with several roles may do what any of them allows."
      submitLabel="Save roles"
      pending={pending}
      error={error ?? problem}
      disabled={!roles || kept.length === 0 || added.length + removed.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      {problem ? null : (
        <RolesField legend="Roles" roles={roles} value={field.value} onChange={field.onChange} />
      )}
      <Difference added={added} removed={removed} none={kept.length === 0} isSelf={isSelf} />
    </ActionDialog>
  );
}

function Difference({
  added,
  removed,
  none,
  isSelf,
}: {
  added: string[];
  removed: string[];
  none: boolean;
  isSelf: boolean;
}) {
  const changes = added.length + removed.length > 0;
  return (
    <Well role="status">
      {none ? <p>Choose at least one role.</p> : null}
      {!none && !changes ? <p className="text-muted-foreground">Nothing changes yet.</p> : null}
      {!none && added.length > 0 ? (
        <p className="wrap-anywhere">
          Adds <span className="font-medium">{added.join(", ")}</span>
        </p>
      ) : null}
      {!none && removed.length > 0 ? (
        <p className="wrap-anywhere">
          Removes <span className="font-medium">{removed.join(", ")}</span>
        </p>
      ) : null}
      {isSelf && removed.length > 0 ? (
        <p className="mt-1 text-warning">This is you: you may lose access to what you see here.</p>
      ) : null}
    </Well>
  );
}
