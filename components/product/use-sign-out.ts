"use client";

import { useState } from "react";
import { toast } from "sonner";
import { attempt } from "@/components/forms/attempt";
import { authClient } from "@/lib/auth/client";
import { paths } from "@/lib/paths";

/** Signs out and leaves by a full page load, so that nothing of the account stays in memory. */
export function useSignOut() {
  const [pending, setPending] = useState(false);
  async function signOut() {
    setPending(true);
    const { failure } = await attempt((fetchOptions) => authClient.signOut({ fetchOptions }));
    if (failure) {
      setPending(false);
      toast.error("You are still signed in.", { description: failure.message });
      return;
    }
    window.location.assign(paths.signIn);
  }
  return { pending, signOut };
}
