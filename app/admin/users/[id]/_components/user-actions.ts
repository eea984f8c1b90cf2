import {
  Ban,
  CircleCheck,
  CirclePause,
  CirclePlay,
  KeyRound,
  LockKeyhole,
  type LucideIcon,
  MailCheck,
  MailPlus,
  Trash2,
  UserCog,
  VenetianMask,
} from "lucide-react";
import type { ComponentType } from "react";
import type { UserAction, UserActionProps } from "@/components/admin/user-actions/user-action";
import { late } from "@/components/ui/late";

/**
 * The actions of the bar. A new one: its name in `userActions`, its dialog and
 * its look here, its place in `actionsFor`, and why not in `action-reasons.ts`.
 */

/** Each dialog is loaded when first needed. */
export const load = {
  impersonate: () => import("@/components/admin/user-actions/impersonate-dialog"),
  roles: () => import("@/components/admin/user-actions/set-role-dialog"),
  sendInvitation: () =>
    import("@/components/admin/user-actions/mail-dialogs").then((dialogs) => ({
      default: dialogs.SendInvitationDialog,
    })),
  sendPasswordLink: () =>
    import("@/components/admin/user-actions/mail-dialogs").then((dialogs) => ({
      default: dialogs.SendPasswordLinkDialog,
    })),
  sendVerification: () =>
    import("@/components/admin/user-actions/mail-dialogs").then((dialogs) => ({
      default: dialogs.SendVerificationDialog,
    })),
  setPassword: () => import("@/components/admin/user-actions/set-password-dialog"),
  unban: () => import("@/components/admin/user-actions/unban-dialog"),
  ban: () => import("@/components/admin/user-actions/ban-dialog"),
  enable: () => import("@/components/admin/user-actions/enable-dialog"),
  disable: () => import("@/components/admin/user-actions/disable-dialog"),
  delete: () => import("@/components/admin/user-actions/delete-dialog"),
} satisfies Record<UserAction, () => Promise<{ default: ComponentType<UserActionProps> }>>;

export const dialogs: Record<UserAction, ComponentType<UserActionProps>> = {
  impersonate: late(load.impersonate),
  roles: late(load.roles),
  sendInvitation: late(load.sendInvitation),
  sendPasswordLink: late(load.sendPasswordLink),
  sendVerification: late(load.sendVerification),
  setPassword: late(load.setPassword),
  unban: late(load.unban),
  ban: late(load.ban),
  enable: late(load.enable),
  disable: late(load.disable),
  delete: late(load.delete),
};

/** What is so with a user; several can be at once. */
export interface Standing {
  banned: boolean;
  disabled: boolean;
  /** The e-mail address is not confirmed. */
  unverified: boolean;
  /** Never signed in: perhaps still waiting for an invitation. */
  newcomer: boolean;
}

interface Look {
  label: string;
  Icon: LucideIcon;
  destructive?: boolean;
}

/** How an action is offered to somebody who is banned, disabled, or neither. */
export function looks(action: UserAction, { banned }: Standing): Look {
  const all: Record<UserAction, Look> = {
    impersonate: { label: "Impersonate", Icon: VenetianMask },
    roles: { label: "Set role", Icon: UserCog },
    sendInvitation: { label: "Send invitation again", Icon: MailPlus },
    sendPasswordLink: { label: "Send password link", Icon: KeyRound },
    sendVerification: { label: "Ask to confirm address", Icon: MailCheck },
    setPassword: { label: "Set password", Icon: LockKeyhole },
    unban: { label: "Lift ban", Icon: CircleCheck },
    ban: { label: banned ? "Change ban" : "Ban", Icon: Ban, destructive: true },
    enable: { label: "Enable account", Icon: CirclePlay },
    disable: { label: "Disable account", Icon: CirclePause },
    delete: { label: "Delete user", Icon: Trash2, destructive: true },
  };
  return all[action];
}

/** What undoes the user's state is a button; what is rare, or for good, is in the menu. */
export function actionsFor({ banned, disabled, unverified, newcomer }: Standing): {
  buttons: UserAction[];
  /** Groups, with a line between each two. */
  menu: UserAction[][];
} {
  return {
    buttons: [
      "impersonate",
      "roles",
      ...(disabled ? (["enable"] as const) : []),
      ...(banned ? (["unban"] as const) : []),
      "ban",
    ],
    menu: [
      [
        ...(newcomer ? (["sendInvitation"] as const) : []),
        "sendPasswordLink",
        "setPassword",
        ...(unverified ? (["sendVerification"] as const) : []),
      ],
      ...(disabled ? [] : [["disable" as const]]),
      ["delete"],
    ],
  };
}
