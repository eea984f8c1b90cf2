import { CircleCheck, CircleX, type LucideIcon, ShieldX } from "lucide-react";
import type { ComponentProps } from "react";
import { Badge } from "@/components/ui/badge";
import type { AuditOutcome } from "@/lib/extended-admin/types";

interface Look {
  label: string;
  icon: LucideIcon;
  variant: ComponentProps<typeof Badge>["variant"];
}

const looks: Record<AuditOutcome, Look> = {
  success: { label: "Success", icon: CircleCheck, variant: "success" },
  denied: { label: "Denied", icon: ShieldX, variant: "destructive" },
  failed: { label: "Failed", icon: CircleX, variant: "warning" },
};

export const outcomes = Object.keys(looks) as AuditOutcome[];
export const outcomeLabel = (outcome: AuditOutcome) => looks[outcome].label;

/** A word and a shape beside the colour; an outcome from elsewhere is shown as it is. */
export function OutcomeBadge({ outcome }: { outcome: AuditOutcome }) {
  if (!Object.hasOwn(looks, outcome)) return <Badge variant="outline">{outcome}</Badge>;
  const { label, icon: Icon, variant } = looks[outcome];
  return (
    <Badge variant={variant}>
      <Icon aria-hidden="true" />
      {label}
    </Badge>
  );
}
