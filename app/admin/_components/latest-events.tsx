import { ScrollText } from "lucide-react";
import { AuditList } from "@/components/admin/audit-list";
import { EmptyState } from "@/components/ui/empty-state";
import type { AuditEventView } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";

export async function LatestEvents({ events }: { events: Promise<{ events: AuditEventView[] }> }) {
  const latest = (await events).events;
  if (latest.length > 0)
    return <AuditList events={latest} hrefOf={({ id }) => paths.auditEvent(id)} />;
  return (
    <EmptyState
      icon={<ScrollText />}
      title="Nothing on record yet"
      description="Bans, role changes, impersonations and refusals will be listed here."
    />
  );
}
