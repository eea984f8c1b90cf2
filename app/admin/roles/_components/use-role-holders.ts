"use client";

import { useEffect, useState } from "react";
import { authClient } from "@/lib/auth/client";
import type { AdminUser, RoleHolders } from "@/lib/extended-admin/types";

/** How many of the holders are shown by name. */
const FIRST = 5;

export type FirstHolder = Pick<AdminUser, "id" | "name" | "email">;

export interface RoleHoldersNow {
  count: RoleHolders;
  /** The first few by name; none where the person may not list users. */
  first: FirstHolder[];
}

async function ask(name: string, canListUsers: boolean): Promise<RoleHoldersNow | null> {
  const [counted, listed] = await Promise.all([
    authClient.extendedAdmin.countRoleHolders({ query: { name } }),
    canListUsers
      ? authClient.extendedAdmin.listUsers({
          query: { role: name, limit: FIRST, sortBy: "name", sortDirection: "asc" },
        })
      : null,
  ]);
  const count = counted.data?.roles[0];
  return count ? { count, first: listed?.data?.users ?? [] } : null;
}

/**
 * Who holds the role right now, asked when a dialog opens because the page may
 * be an hour old. "asking" until known; null where it could not be found out.
 */
export function useRoleHolders(name: string, canListUsers: boolean) {
  const [holders, setHolders] = useState<RoleHoldersNow | null | "asking">("asking");

  useEffect(() => {
    let current = true;
    const settle = (answer: RoleHoldersNow | null) => {
      if (current) setHolders(answer);
    };
    ask(name, canListUsers).then(settle, () => settle(null));
    return () => {
      current = false;
    };
  }, [name, canListUsers]);

  return holders;
}
