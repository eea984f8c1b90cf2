"use client";

import Link from "next/link";
import type { FormEvent, RefObject } from "react";
import { toast } from "sonner";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { Well } from "@/components/ui/well";
import { authClient } from "@/lib/auth/client";
import { paths } from "@/lib/paths";
import type { ModuleView } from "./load-modules";

interface DeleteModuleDialogProps {
  module: ModuleView;
  /** What gets the focus when the module's row has gone. */
  nextFocus: RefObject<string | null>;
  onClose: () => void;
}

/** Deletes a module that no role has; where one does, says which. */
export default function DeleteModuleDialog({
  module,
  nextFocus,
  onClose,
}: DeleteModuleDialogProps) {
  const { run, pending, error } = useAdminAction();
  const blocked = module.roles.length > 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (blocked) return;
    void run(
      () => authClient.admin.deleteModule({ key: module.key }),
      () => {
        toast.success(`The module ${module.name} was deleted`);
        nextFocus.current = "main";
        onClose();
      },
    );
  }

  return (
    <ActionDialog
      title={
        <>
          Delete the module <bdi>{module.name}</bdi>?
        </>
      }
      description={
        module.enabled
          ? "From its origins, people will get in as from any other. This cannot be undone."
          : "It is off, so nobody notices. This cannot be undone."
      }
      submitLabel="Delete module"
      variant="destructive"
      pending={pending}
      error={error}
      disabled={blocked}
      nextFocus={nextFocus}
      onSubmit={submit}
      onClose={onClose}
    >
      {blocked ? (
        <Well>
          <p>
            {module.roles.length === 1 ? "A role has it" : `${module.roles.length} roles have it`}.
            Take it from {module.roles.length === 1 ? "that" : "those"} first:
          </p>
          <ul className="mt-1 flex flex-wrap gap-x-3">
            {module.roles.map((role) => (
              <li key={role}>
                <Link
                  href={paths.role(role)}
                  className="wrap-anywhere rounded-sm py-0.5 font-medium text-primary underline-offset-4 hover:underline"
                >
                  <bdi>{role}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </Well>
      ) : null}
    </ActionDialog>
  );
}
