"use client";

import { useEffect, useState } from "react";
import { sentenceOf } from "@/components/admin/use-admin-action";
import { authClient } from "@/lib/auth/client";
import type { AssignableRole } from "@/lib/extended-admin/types";

/** The roles as they are now, asked when the dialog opens. */
export function useAssignableRoles() {
  const [roles, setRoles] = useState<AssignableRole[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    authClient.extendedAdmin.listAssignableRoles().then(
      ({ data, error }) => {
        if (!current) return;
        if (data) setRoles(data.roles);
        else setProblem(error ? sentenceOf(error) : null);
      },
      () => current && setProblem("The roles could not be loaded. Close this and try again."),
    );
    return () => {
      current = false;
    };
  }, []);
  return { roles, problem };
}
