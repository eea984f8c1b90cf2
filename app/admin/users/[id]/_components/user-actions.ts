import {
  Ban,
  CircleCheck,
  CirclePause,
  CirclePlay,
  type LucideIcon,
  Trash2,
  UserCog,
  VenetianMask,
} from "lucide-react";
import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import type { UserAction, UserActionProps } from "@/components/admin/user-actions/user-action";

/**
 * The actions of the bar. A new one: its name in `userActions`, its dialog and
 * its look here, its place in `actionsFor`, and why not in `action-reasons.ts`.
 */

/** Each dialog is loaded when first needed. */
export const load = {
  impersonate: () => import("@/components/admin/user-actions/impersonate-dialog"),
  roles: () => import("@/components/admin/user-actions/set-role-dialog"),
  unban: () => import("@/components/admin/user-actions/unban-dialog"),
  ban: () => import("@/components/admin/user-actions/ban-dialog"),
  enable: () => import("@/components/admin/user-actions/enable-dialog"),
  disable: () => import("@/components/admin/user-actions/disable-dialog"),
  delete: () => import("@/components/admin/user-actions/delete-dialog"),
} satisfies Record<UserAction, () => Promise<{ default: ComponentType<UserActionProps> }>>;

export const dialogs: Record<UserAction, ComponentType<UserActionProps>> = {
  impersonate: dynamic(load.impersonate, { ssr: false }),
  roles: dynamic(load.roles, { ssr: false }),
  unban: dynamic(load.unban, { ssr: false }),
  ban: dynamic(load.ban, { ssr: false }),
  enable: dynamic(load.enable, { ssr: false }),
  disable: dynamic(load.disable, { ssr: false }),
  delete: dynamic(load.delete, { ssr: false }),
};

/** What keeps the user out; both can be so at once. */
export interface Standing {
  banned: boolean;
  disabled: boolean;
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
    unban: { label: "Lift ban", Icon: CircleCheck },
    ban: { label: banned ? "Change ban" : "Ban", Icon: Ban, destructive: true },
    enable: { label: "Enable account", Icon: CirclePlay },
    disable: { label: "Disable account", Icon: CirclePause },
    delete: { label: "Delete user", Icon: Trash2, destructive: true },
  };
  return all[action];
}

/** What undoes the user's state is a button; what is rare, or for good, is in the menu. */
export function actionsFor({ banned, disabled }: Standing): {
  buttons: UserAction[];
  menu: (UserAction | "separator")[];
} {
  return {
    buttons: [
      "impersonate",
      "roles",
      ...(disabled ? (["enable"] as const) : []),
      ...(banned ? (["unban"] as const) : []),
      "ban",
    ],
    menu: [...(disabled ? [] : (["disable", "separator"] as const)), "delete"],
  };
}
