"use client";

import { createContext, type ReactNode, use } from "react";

const Context = createContext<readonly string[]>([]);

/**
 * Tells what is below which roles administer. From the layout, not imported:
 * admin.config.ts would come along to every page with a role on it.
 */
export function AdminRolesProvider({
  roles,
  children,
}: {
  roles: readonly string[];
  children: ReactNode;
}) {
  return <Context value={roles}>{children}</Context>;
}

export const useAdminRoles = () => use(Context);
