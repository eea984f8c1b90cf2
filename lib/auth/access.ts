import { createAccessControl, type Role } from "better-auth/plugins/access";
import { roles as granted, type RoleName, statements } from "@/lib/admin.config";

// Apart from admin.config.ts, since most who read that in a browser judge nothing.
export const ac = createAccessControl(statements);

/** The built-in roles, as Better Auth wants them. */
export const roles = Object.fromEntries(
  Object.entries(granted).map(([name, permissions]): [string, Role] => [
    name,
    ac.newRole(permissions),
  ]),
) as Record<RoleName, Role>;
