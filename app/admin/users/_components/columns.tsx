import { Person } from "@/components/admin/person";
import { RoleBadges } from "@/components/admin/role-badges";
import { StatusBadge } from "@/components/admin/status-badge";
import { columnsOf } from "@/components/data-table/columns";
import { RelativeTime } from "@/components/ui/relative-time";
import { isBanned, rolesOf, statusOf } from "@/lib/auth/checkers";
import type { AdminUser } from "@/lib/extended-admin/types";

const column = columnsOf<AdminUser>();

/** Every column of the users list; its ids stand in ../column-ids.ts. */
export const columns = column.columns([
  column.accessor("name", {
    header: "User",
    enableSorting: true,
    meta: { primary: true, card: "title" },
    cell: ({ row }) => <Person user={row.original} />,
  }),
  column.accessor((user) => statusOf(user), {
    id: "status",
    header: "Status",
    meta: { width: "8rem", card: "aside" },
    cell: ({ row }) => <StatusBadge status={statusOf(row.original)} />,
  }),
  column.accessor("role", {
    header: "Roles",
    meta: { width: "12rem" },
    cell: ({ row }) => <RoleBadges roles={rolesOf(row.original)} />,
  }),
  column.accessor("createdAt", {
    header: "Created",
    enableSorting: true,
    sortDescFirst: true,
    meta: { width: "9rem" },
    cell: ({ row }) => <RelativeTime date={row.original.createdAt} format="date" />,
  }),
  column.accessor("lastActiveAt", {
    header: "Last active",
    enableSorting: true,
    sortDescFirst: true,
    meta: { width: "9rem" },
    cell: ({ row }) =>
      row.original.lastActiveAt ? (
        <RelativeTime date={row.original.lastActiveAt} />
      ) : (
        <Nothing>Never</Nothing>
      ),
  }),
  column.accessor("email", {
    header: "E-mail",
    enableSorting: true,
    meta: { width: "16rem", optional: true },
    cell: ({ row }) => <bdi>{row.original.email}</bdi>,
  }),
  column.accessor("emailVerified", {
    header: "E-mail verified",
    meta: { width: "9rem", optional: true },
    cell: ({ row }) => (row.original.emailVerified ? "Yes" : <Nothing>No</Nothing>),
  }),
  column.accessor("banExpires", {
    header: "Ban ends",
    meta: { width: "9rem", optional: true },
    cell: ({ row: { original: user } }) => {
      if (!isBanned(user)) return <Nothing>Not banned</Nothing>;
      return user.banExpires ? <RelativeTime date={user.banExpires} /> : "Never";
    },
  }),
  column.accessor("banReason", {
    header: "Ban reason",
    meta: { width: "14rem", optional: true },
    cell: ({ row: { original: user } }) =>
      isBanned(user) && user.banReason ? (
        <bdi title={user.banReason}>{user.banReason}</bdi>
      ) : (
        <Nothing>None</Nothing>
      ),
  }),
  column.accessor("updatedAt", {
    header: "Changed",
    meta: { width: "9rem", optional: true },
    cell: ({ row }) => <RelativeTime date={row.original.updatedAt} />,
  }),
  column.accessor("id", {
    header: "Id",
    meta: { width: "18rem", optional: true },
    cell: ({ row }) => <code className="text-xs">{row.original.id}</code>,
  }),
]);

function Nothing({ children }: { children: string }) {
  return <span className="text-muted-foreground">{children}</span>;
}
