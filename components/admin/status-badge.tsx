import { Ban, CircleCheck, CirclePause, type LucideIcon, MailWarning } from "lucide-react";
import type { ComponentProps } from "react";
import { Badge } from "@/components/ui/badge";
import {
  BAN_ENDS_SOON_DAYS,
  type UserStatus,
  type UserStatusFilter,
} from "@/lib/extended-admin/types";

interface Look {
  label: string;
  icon: LucideIcon;
  variant: ComponentProps<typeof Badge>["variant"];
}

const looks: Record<UserStatus, Look> = {
  active: { label: "Active", icon: CircleCheck, variant: "success" },
  banned: { label: "Banned", icon: Ban, variant: "destructive" },
  disabled: { label: "Disabled", icon: CirclePause, variant: "secondary" },
  unverified: { label: "Unverified", icon: MailWarning, variant: "warning" },
};

/** What a list can be narrowed to, in words. */
export const statusLabels: Record<UserStatusFilter, string> = {
  active: looks.active.label,
  banned: looks.banned.label,
  "ban-ends-soon": `Ban ends within ${BAN_ENDS_SOON_DAYS} days`,
  disabled: looks.disabled.label,
  unverified: looks.unverified.label,
};

/** A word and a shape beside the colour. */
export function StatusBadge({ status }: { status: UserStatus }) {
  const { label, icon: Icon, variant } = looks[status];
  return (
    <Badge variant={variant}>
      <Icon aria-hidden="true" />
      {label}
    </Badge>
  );
}
