import { CircleCheck, CircleSlash, Laptop, Smartphone, VenetianMask } from "lucide-react";
import { Person } from "@/components/admin/person";
import { columnsOf } from "@/components/data-table/columns";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SessionLine } from "./session-line";

const column = columnsOf<SessionLine>();

export const columns = column.columns([
  column.accessor("user", {
    header: "User",
    meta: { primary: true, card: "title" },
    cell: ({ row: { original } }) => <Person user={original.user} />,
  }),
  column.accessor("isOver", {
    id: "state",
    header: "State",
    meta: { width: "7rem", card: "aside" },
    cell: ({ row: { original } }) => <State line={original} />,
  }),
  column.accessor("device", {
    header: "Device",
    meta: { width: "12rem" },
    cell: ({ row: { original } }) => <Device line={original} />,
  }),
  column.accessor("ipAddress", {
    header: "IP address",
    meta: { width: "9rem" },
    cell: ({ getValue }) => (
      <span
        className="wrap-anywhere line-clamp-2 whitespace-normal font-mono text-xs"
        title={getValue() ?? undefined}
      >
        {getValue() ?? "Unknown"}
      </span>
    ),
  }),
  column.accessor("createdAt", {
    header: "Signed in",
    meta: { width: "7.25rem" },
    cell: ({ getValue }) => <RelativeTime date={getValue()} />,
  }),
  column.accessor("updatedAt", {
    header: "Last active",
    meta: { width: "7.25rem" },
    cell: ({ getValue }) => <RelativeTime date={getValue()} />,
  }),
  column.accessor("expiresAt", {
    header: "Ends",
    meta: { width: "6.5rem" },
    cell: ({ getValue }) => <RelativeTime date={getValue()} />,
  }),
]);

function State({ line }: { line: SessionLine }) {
  if (line.isCurrent) return <Badge variant="default">This session</Badge>;
  return line.isOver ? (
    <Badge variant="outline">
      <CircleSlash aria-hidden="true" />
      Expired
    </Badge>
  ) : (
    <Badge variant="success">
      <CircleCheck aria-hidden="true" />
      Active
    </Badge>
  );
}

function Device({ line }: { line: SessionLine }) {
  const { impersonation } = line;
  const Icon = impersonation ? VenetianMask : line.isHandheld ? Smartphone : Laptop;
  const about = impersonation
    ? `Impersonated by ${impersonation.by}${impersonation.reason ? `: ${impersonation.reason}` : ""}`
    : null;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Icon aria-hidden="true" className="size-4 shrink-0 text-muted-foreground" />
      <span className="min-w-0">
        <span className="block truncate" title={line.userAgent ?? undefined}>
          {line.device}
        </span>
        {about ? (
          <bdi
            className="block truncate text-warning text-xs max-md:whitespace-normal"
            title={about}
          >
            {about}
          </bdi>
        ) : null}
      </span>
    </span>
  );
}
