import { Ban, CircleCheck, CirclePause, type LucideIcon, MailWarning } from "lucide-react";
import type { ComponentProps } from "react";
import { Badge } from "@/components/ui/badge";
import type { UserStatus } from "@/lib/extended-admin/types";

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

export const statusLabels = Object.fromEntries(
  Object.entries(looks).map(([status, { label }]) => [status, label]),
) as Record<UserStatus, string>;

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
