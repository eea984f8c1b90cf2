import { ShieldCheck } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { pluginOptions } from "@/lib/admin.config";

const adminRoles: readonly string[] = pluginOptions.adminRoles;

/** One badge a role; those that administer are marked by a shield as well as by colour. */
export function RoleBadges({ roles }: { roles: readonly string[] }) {
  return (
    <span className="inline-flex max-w-full flex-wrap gap-1">
      {roles.map((role) => (
        <Badge key={role} variant={adminRoles.includes(role) ? "default" : "outline"}>
          {adminRoles.includes(role) ? <ShieldCheck aria-hidden="true" /> : null}
          <bdi className="truncate">{role}</bdi>
        </Badge>
      ))}
    </span>
  );
}
