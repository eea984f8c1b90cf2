import { LinkIcon } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** A link that was used, has expired or is incomplete, with the way on. */
export function DeadLink() {
  return (
    <div role="status">
      <div
        aria-hidden="true"
        className="mb-5 grid size-11 place-items-center rounded-xl border border-border bg-muted text-muted-foreground"
      >
        <LinkIcon className="size-5" />
      </div>
      <h1 className="font-semibold text-2xl">This link doesn't work any more</h1>
      <p className="mt-1.5 mb-7 text-muted-foreground">
        It was used already, its time is over, or a newer one was sent. Your password is as it was.
        Have another link sent to your address; that works for an invitation, too.
      </p>
      <div className="grid gap-3">
        <Button asChild>
          <Link href={paths.forgotPassword}>Send me a new link</Link>
        </Button>
        <Button asChild variant="outline">
          <Link href={paths.signIn}>Sign in</Link>
        </Button>
      </div>
    </div>
  );
}
