"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef } from "react";
import { toast } from "sonner";
import { holdersPeople } from "@/components/admin/holders";
import { permissionCount } from "@/components/admin/permission-list";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { nameOf } from "@/components/admin/user-actions/action-user";
import { Skeleton } from "@/components/ui/skeleton";
import { Well } from "@/components/ui/well";
import { authClient } from "@/lib/auth/client";
import { paths } from "@/lib/paths";
import { type RoleHoldersNow, useRoleHolders } from "./use-role-holders";

interface DeleteRoleDialogProps {
  name: string;
  /** Then it is the extension that goes, and its holders keep the built-in role. */
  builtIn: boolean;
  permissions: readonly string[];
  canListUsers: boolean;
  onClose: () => void;
}

/** Deletes a role that nobody holds; where somebody does, says who. */
export default function DeleteRoleDialog({
  name,
  builtIn,
  permissions,
  canListUsers,
  onClose,
}: DeleteRoleDialogProps) {
  const router = useRouter();
  const holders = useRoleHolders(name, canListUsers && !builtIn);
  const nextFocus = useRef<string | null>(null);
  const { run, pending, error } = useAdminAction({ leavesPage: !builtIn });
  const known = holders !== "asking" && holders !== null;
  const blocked = !builtIn && known && holders.count.holders > 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (blocked || holders === "asking") return;
    void run(
      () => authClient.admin.deleteRole({ name }),
      () => {
        toast.success(
          builtIn ? `The extension of ${name} was deleted` : `The role ${name} was deleted`,
        );
        // The button that opened this goes away with the role.
        nextFocus.current = "main";
        onClose();
        if (!builtIn) router.push(paths.roles);
      },
    );
  }

  return (
    <ActionDialog
      title={
        <>
          {builtIn ? "Delete the extension of " : "Delete the role "}
          <bdi>{name}</bdi>?
        </>
      }
      description={
        builtIn
          ? "The role itself is built in and stays, with what is built into it."
          : "This cannot be undone. A role of the same name can be made again."
      }
      submitLabel={builtIn ? "Delete extension" : "Delete role"}
      variant="destructive"
      pending={pending}
      error={error}
      disabled={blocked || holders === "asking"}
      nextFocus={nextFocus}
      onSubmit={submit}
      onClose={onClose}
    >
      <Well role="status" className="flex flex-col gap-2">
        {holders === "asking" ? (
          <>
            <span className="sr-only">Counting who holds it</span>
            <Skeleton className="h-5 w-3/5" />
          </>
        ) : null}
        {holders === null ? (
          <p>Who holds it could not be found out. The server refuses if somebody does.</p>
        ) : null}
        {known && builtIn ? (
          <p className="wrap-anywhere">
            {holdersPeople(holders.count)} {holders.count.holders > 1 ? "lose" : "loses"}{" "}
            {permissionCount(permissions.length)}: {permissions.join(", ")}
          </p>
        ) : null}
        {known && !builtIn && !blocked ? (
          <p>Nobody holds it, so nobody loses anything by it.</p>
        ) : null}
        {known && blocked ? <Blocking name={name} holders={holders} asLink={canListUsers} /> : null}
      </Well>
    </ActionDialog>
  );
}

/** Those who have to lose the role first. */
function Blocking({
  name,
  holders: { count, first },
  asLink,
}: {
  name: string;
  holders: RoleHoldersNow;
  asLink: boolean;
}) {
  return (
    <>
      <p>
        {holdersPeople(count)} {count.holders > 1 ? "hold" : "holds"} this role. Take it from them
        first.
      </p>
      {first.length > 0 ? (
        <ul className="flex flex-col">
          {first.map((user) => (
            <li key={user.id} className="flex flex-wrap gap-x-2">
              <Link
                href={`${paths.user(user.id)}?tab=roles`}
                className="wrap-anywhere rounded-sm py-0.5 font-medium text-primary underline-offset-4 hover:underline"
              >
                <bdi>{nameOf(user)}</bdi>
              </Link>
              {user.name.trim() ? (
                <bdi className="wrap-anywhere py-0.5 text-muted-foreground">{user.email}</bdi>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {asLink ? (
        <p>
          <Link
            href={paths.holders(name)}
            className="rounded-sm py-0.5 font-medium text-primary underline-offset-4 hover:underline"
          >
            {count.holders > first.length ? "See all of them" : "Open them in the users list"}
          </Link>
        </p>
      ) : null}
    </>
  );
}
