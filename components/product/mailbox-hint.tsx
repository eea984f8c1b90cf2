import { Inbox } from "lucide-react";
import Link from "next/link";
import { appMailbox } from "@/lib/mail/app-mail";
import { paths } from "@/lib/paths";

/** Where nothing is really sent, the way to what would have been. */
export function MailboxHint() {
  if (!appMailbox()) return null;
  return (
    <p className="mt-6 flex gap-2 text-compact text-muted-foreground">
      <Inbox aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>
        Mail isn't sent from here but kept in the{" "}
        <span className="whitespace-nowrap">
          <Link href={paths.mailbox} className="inline-block py-0.5 underline underline-offset-4">
            development mailbox
          </Link>
          .
        </span>
      </span>
    </p>
  );
}
