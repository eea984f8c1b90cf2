"use client";

import { useState } from "react";
import { toast } from "sonner";
import { attempt } from "@/components/forms/attempt";
import { Button } from "@/components/ui/button";
import { authClient } from "@/lib/auth/client";
import { paths } from "@/lib/paths";

/** Sends the signed-in person the link that confirms their address, again. */
export function SendVerification({ email, disabled }: { email: string; disabled?: boolean }) {
  const [pending, setPending] = useState(false);

  async function send() {
    setPending(true);
    const { failure } = await attempt((fetchOptions) =>
      authClient.sendVerificationEmail({ email, callbackURL: paths.emailVerified, fetchOptions }),
    );
    setPending(false);
    if (failure) toast.error("No link was sent", { description: failure.message });
    else toast.success("A new link is on its way", { description: `Look for it at ${email}.` });
  }

  return (
    <Button variant="outline" size="sm" pending={pending} disabled={disabled} onClick={send}>
      Send the link again
    </Button>
  );
}
