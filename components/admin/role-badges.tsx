"use client";

import { ShieldCheck } from "lucide-react";
import { useAdminRoles } from "@/components/admin/admin-roles";
import { Badge } from "@/components/ui/badge";

/** One badge a role; those that administer are marked by a shield as well as by colour. */
export function RoleBadges({ roles }: { roles: readonly string[] }) {
  const adminRoles = useAdminRoles();
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
