import { Inbox, RefreshCw } from "lucide-react";
import Link from "next/link";
import { PageHeader } from "@/components/admin/page-header";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { paths } from "@/lib/paths";
import { requireMailbox } from "./_components/require-mailbox";

export default async function MailboxPage() {
  const messages = await requireMailbox().list();
  return (
    <>
      <PageHeader
        title="Development mailbox"
        description="The newest messages, at most a hundred."
        actions={
          <Button asChild variant="outline">
            {/* A full load: whoever presses this waits for a new message. */}
            <a href={paths.mailbox}>
              <RefreshCw aria-hidden="true" />
              Refresh
            </a>
          </Button>
        }
      />
      <Card>
        {messages.length === 0 ? (
          <EmptyState
            icon={<Inbox />}
            title="No messages yet"
            description="Invite somebody, or ask for a new password: what would be sent appears here."
          />
        ) : (
          <ul className="divide-y divide-border">
            {messages.map(({ id, subject, recipient, createdAt }) => (
              <li
                key={id}
                className="relative flex flex-col gap-x-4 px-5 py-3.5 hover:bg-accent/50 sm:flex-row sm:items-baseline sm:justify-between"
              >
                <div className="min-w-0">
                  <Link
                    href={paths.mailboxMessage(id)}
                    prefetch={false}
                    className="wrap-anywhere rounded-sm font-medium after:absolute after:inset-0"
                  >
                    {subject}
                  </Link>
                  <p className="wrap-anywhere text-compact text-muted-foreground">
                    <bdi>{recipient}</bdi>
                  </p>
                </div>
                <p className="shrink-0 text-compact text-muted-foreground">
                  <RelativeTime date={createdAt} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
