"use client";

import { Ban, CircleCheck, UserCog, VenetianMask } from "lucide-react";
import dynamic from "next/dynamic";
import { useId, useState } from "react";
import { GatedButton } from "@/components/admin/gated-button";
import type { ActionUser } from "@/components/admin/user-actions/action-user";
import type { UserStatus } from "@/lib/extended-admin/types";

// Loaded when first needed; hovering or focusing a button fetches its dialog ahead.
const load = {
  impersonate: () => import("@/components/admin/user-actions/impersonate-dialog"),
  roles: () => import("@/components/admin/user-actions/set-role-dialog"),
  ban: () => import("@/components/admin/user-actions/ban-dialog"),
  unban: () => import("@/components/admin/user-actions/unban-dialog"),
};
const ImpersonateDialog = dynamic(load.impersonate, { ssr: false });
const SetRoleDialog = dynamic(load.roles, { ssr: false });
const BanDialog = dynamic(load.ban, { ssr: false });
const UnbanDialog = dynamic(load.unban, { ssr: false });

type Action = keyof typeof load;

/** Why each action is out of reach for the person who is looking; null where it isn't. */
export interface ActionReasons {
  impersonate: string | null;
  roles: string | null;
  ban: string | null;
  unban: string | null;
}

interface ActionBarProps {
  user: ActionUser;
  status: UserStatus;
  isSelf: boolean;
  canListSessions: boolean;
  reasons: ActionReasons;
}

/** What can be done with this user. */
export function ActionBar({ user, status, isSelf, canListSessions, reasons }: ActionBarProps) {
  const [open, setOpen] = useState<Action | null>(null);
  const banButton = useId();
  const banned = status === "banned";

  const button = (action: Action) => ({
    reason: reasons[action],
    variant: "outline" as const,
    onClick: () => setOpen(action),
    onPointerEnter: () => void load[action](),
    onFocus: () => void load[action](),
  });
  const close = () => setOpen(null);

  return (
    <>
      <GatedButton {...button("impersonate")}>
        <VenetianMask aria-hidden="true" />
        Impersonate
      </GatedButton>
      <GatedButton {...button("roles")}>
        <UserCog aria-hidden="true" />
        Set role
      </GatedButton>
      {banned ? (
        <GatedButton {...button("unban")}>
          <CircleCheck aria-hidden="true" />
          Lift ban
        </GatedButton>
      ) : null}
      <GatedButton {...button("ban")} id={banButton} className="text-destructive">
        <Ban aria-hidden="true" />
        {banned ? "Replace ban" : "Ban"}
      </GatedButton>

      {open === "impersonate" ? <ImpersonateDialog user={user} onClose={close} /> : null}
      {open === "roles" ? <SetRoleDialog user={user} isSelf={isSelf} onClose={close} /> : null}
      {open === "ban" ? (
        <BanDialog
          user={user}
          replacing={banned}
          canListSessions={canListSessions}
          onClose={close}
        />
      ) : null}
      {open === "unban" ? <UnbanDialog user={user} focusAfter={banButton} onClose={close} /> : null}
    </>
  );
}
