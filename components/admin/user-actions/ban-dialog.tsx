"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Ban } from "lucide-react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { ExactTime } from "@/components/admin/time";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { type ActionUser, nameOf } from "@/components/admin/user-actions/action-user";
import { BanFields } from "@/components/admin/user-actions/ban-fields";
import {
  type BanForm,
  banFormDefaults,
  banFormSchema,
  banInput,
} from "@/components/admin/user-actions/ban-form";
import {
  sessionsWillEnd,
  useLiveSessions,
} from "@/components/admin/user-actions/use-live-sessions";
import type { UserActionProps } from "@/components/admin/user-actions/user-action";
import { Alert, AlertDescription, AlertTitle } from "@/components/ui/alert";
import { authClient } from "@/lib/auth/client";

/** Bans a user, or changes the ban that there is. */
export default function BanDialog({
  user,
  banned: changing,
  canListSessions,
  onClose,
}: UserActionProps) {
  const { run, pending, error } = useAdminAction();
  const sessions = useLiveSessions(user.id, canListSessions);
  const form = useForm<BanForm>({
    resolver: zodResolver(banFormSchema),
    defaultValues: banFormDefaults(changing ? user : null),
  });

  const submit = form.handleSubmit((input) =>
    run(
      () => authClient.admin.banUser({ userId: user.id, ...banInput(input, new Date()) }),
      () => {
        toast.success(
          changing ? `The ban of ${nameOf(user)} was changed` : `${nameOf(user)} was banned`,
        );
        onClose();
      },
    ),
  );

  return (
    <ActionDialog
      title={
        <>
          {changing ? "Change the ban of " : "Ban "}
          <bdi>{nameOf(user)}</bdi>
        </>
      }
      description={
        changing
          ? "Reason and end below take the place of the present ones."
          : "Signing in is refused until the ban ends or somebody lifts it."
      }
      submitLabel={changing ? "Change ban" : "Ban user"}
      variant="destructive"
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      {changing ? <PresentBan user={user} /> : null}
      <BanFields form={form} sessions={sessionsWillEnd(sessions)} />
    </ActionDialog>
  );
}

function PresentBan({ user }: { user: ActionUser }) {
  return (
    <Alert variant="warning" role="note">
      <Ban aria-hidden="true" />
      <AlertTitle>
        Banned now
        {user.banExpires ? (
          <>
            {" until "}
            <ExactTime at={user.banExpires} />
          </>
        ) : (
          ", permanently"
        )}
      </AlertTitle>
      <AlertDescription className="wrap-anywhere">
        <bdi>{user.banReason || "No reason given"}</bdi>
      </AlertDescription>
    </Alert>
  );
}
