"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import { toast } from "sonner";
import { attempt } from "@/components/forms/attempt";
import {
  AlertDialog,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
  AlertDialogTrigger,
} from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { CardFooter } from "@/components/ui/card";
import { authClient } from "@/lib/auth/client";
import type { OwnSession } from "./session-list";

export function EndSession({ session, disabled }: { session: OwnSession; disabled: boolean }) {
  const { label } = session.device;
  return (
    <EndDialog
      trigger={
        <Button variant="outline" size="sm" disabled={disabled} aria-label={`End ${label}`}>
          End
        </Button>
      }
      title="End this session?"
      description={`${label} will be signed out at its next click.`}
      action="End session"
      done="The session has ended."
      run={() =>
        attempt((fetchOptions) =>
          authClient.extendedAdmin.revokeMySession({ sessionId: session.id, fetchOptions }),
        )
      }
    />
  );
}

export function EndOtherSessions({ count, disabled }: { count: number; disabled: boolean }) {
  return (
    <CardFooter className="justify-end">
      <EndDialog
        trigger={
          <Button variant="outline" size="sm" disabled={disabled}>
            End all other sessions
          </Button>
        }
        title="End all other sessions?"
        description={`${count} sessions will end. You stay signed in in this browser.`}
        action={`End ${count} sessions`}
        done="All other sessions have ended."
        run={() => attempt((fetchOptions) => authClient.revokeOtherSessions({ fetchOptions }))}
      />
    </CardFooter>
  );
}

interface EndDialogProps {
  trigger: ReactNode;
  title: string;
  description: string;
  action: string;
  done: string;
  run: () => ReturnType<typeof attempt>;
}

/** Stays open until the server has answered, and open on a refusal. */
function EndDialog({ trigger, title, description, action, done, run }: EndDialogProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [pending, startTransition] = useTransition();

  function confirm() {
    startTransition(async () => {
      const { failure } = await run();
      if (failure) {
        toast.error("Nothing has ended.", { description: failure.message });
        return;
      }
      setOpen(false);
      toast.success(done);
      router.refresh();
    });
  }

  return (
    <AlertDialog open={open} onOpenChange={setOpen}>
      <AlertDialogTrigger asChild>{trigger}</AlertDialogTrigger>
      <AlertDialogContent>
        <AlertDialogHeader>
          <AlertDialogTitle>{title}</AlertDialogTitle>
          <AlertDialogDescription>{description}</AlertDialogDescription>
        </AlertDialogHeader>
        <AlertDialogFooter>
          <AlertDialogCancel>Cancel</AlertDialogCancel>
          <Button variant="destructive" pending={pending} onClick={confirm}>
            {action}
          </Button>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}
