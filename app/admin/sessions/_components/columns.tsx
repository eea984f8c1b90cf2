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
    meta: { width: "8.5rem" },
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
    meta: { width: "7rem" },
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
    <span className="block min-w-0">
      <span className="flex min-w-0 items-baseline gap-2 max-md:justify-end">
        <Icon aria-hidden="true" className="size-4 shrink-0 self-center text-muted-foreground" />
        <span className="truncate" title={line.userAgent ?? undefined}>
          {line.device}
        </span>
      </span>
      {about ? (
        <bdi
          className="block truncate text-warning text-xs max-md:whitespace-normal md:pl-6"
          title={about}
        >
          {about}
        </bdi>
      ) : null}
    </span>
  );
}
