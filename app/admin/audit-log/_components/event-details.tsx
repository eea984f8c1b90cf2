import { FileQuestion } from "lucide-react";
import { headers } from "next/headers";
import { AuditChanges } from "@/components/admin/audit-changes";
import { AuditSentence } from "@/components/admin/audit-event";
import { OutcomeBadge } from "@/components/admin/outcome-badge";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { nullIfMissing } from "@/lib/auth/null-if-missing";
import { auth } from "@/lib/auth/server";
import { type Can, EventFacts } from "./event-facts";

/** Everything that is on record of one event. */
export async function EventDetails({ id, can }: { id: string; can: Can }) {
  const event = await auth.api
    .getAuditEvent({ headers: await headers(), query: { id } })
    .catch(nullIfMissing);
  if (!event) {
    return (
      <EmptyState
        icon={<FileQuestion />}
        title="No such event"
        description="The log holds none with this id. Old events may have been archived and removed."
      />
    );
  }
  return (
    <div className="flex flex-col gap-5 px-5 pb-6">
      <div className="flex flex-col items-start gap-2">
        <p className="wrap-anywhere text-muted-foreground">
          <AuditSentence event={event} />
        </p>
        <OutcomeBadge outcome={event.outcome} />
      </div>
      <AuditChanges event={event} />
      <EventFacts event={event} can={can} />
      <div className="flex items-center justify-between gap-3 rounded-lg border border-border px-3 py-2 text-compact">
        <span>All of this as JSON, for a ticket or a program</span>
        <CopyButton value={JSON.stringify(event, null, 2)} label="event as JSON" size="icon-sm" />
      </div>
    </div>
  );
}
