import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/admin/page-header";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { paths } from "@/lib/paths";
import { LinkedText } from "../_components/linked-text";
import { requireMailbox } from "../_components/require-mailbox";

/** Its links leave the frame, when somebody clicks; nothing else of it may do anything. */
const SANDBOX = "allow-top-navigation-by-user-activation";

export default async function MailboxMessagePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const message = await requireMailbox().find(id);
  if (!message) notFound();
  return (
    <>
      <div>
        <Link
          href={paths.mailbox}
          className="mb-3 inline-flex items-center gap-1.5 py-0.5 text-compact text-muted-foreground hover:text-foreground"
        >
          <ArrowLeft aria-hidden="true" className="size-4" />
          All messages
        </Link>
        <PageHeader
          title={<span className="wrap-anywhere">{message.subject}</span>}
          description={
            <span className="wrap-anywhere">
              To <bdi>{message.recipient}</bdi>, <RelativeTime date={message.createdAt} />
            </span>
          }
        />
      </div>
      <Card>
        <iframe
          title="The message as HTML"
          sandbox={SANDBOX}
          srcDoc={message.html.replace("<head>", '<head><base target="_top">')}
          className="h-128 w-full"
        />
      </Card>
      <Card>
        <CardHeader>
          <CardTitle>As plain text</CardTitle>
        </CardHeader>
        <CardContent>
          <pre className="wrap-anywhere whitespace-pre-wrap font-mono text-compact">
            <LinkedText text={message.text} />
          </pre>
        </CardContent>
      </Card>
    </>
  );
}
