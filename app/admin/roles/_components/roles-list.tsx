import Link from "next/link";
import { holdersNumber, holdersPeople } from "@/components/admin/holders";
import { permissionCount } from "@/components/admin/permission-list";
import { StackedTable } from "@/components/admin/stacked-table";
import { Badge } from "@/components/ui/badge";
import { Skeleton } from "@/components/ui/skeleton";
import { TableCell, TableRow } from "@/components/ui/table";
import type { RoleHolders } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import type { RoleView } from "./load-roles";

interface RolesListProps {
  roles: Promise<RoleView[]>;
  holders: Promise<Map<string, RoleHolders>>;
  search: string;
  /** Whether the holders' list may be opened. */
  canListUsers: boolean;
}

const columns = [
  { name: "Role" },
  { name: "Permissions", className: "w-44 text-right" },
  { name: "Holders", className: "w-40 text-right" },
];

function matches({ name, purpose }: RoleView, search: string) {
  const wanted = search.trim().toLowerCase();
  return name.includes(wanted) || (purpose ?? "").toLowerCase().includes(wanted);
}

/** Every role, what it is for, how much it grants and how many have it. */
export async function RolesList({ roles, holders, search, canListUsers }: RolesListProps) {
  const [all, counts] = await Promise.all([roles, holders]);
  const shown = all.filter((role) => matches(role, search));
  return (
    <StackedTable
      noun={{ one: "role", other: "roles" }}
      columns={columns}
      count={shown.length}
      hint="Look for a shorter part of the name, or for a word of what the role is for."
      allHref={paths.roles}
    >
      {shown.map((role) => (
        <RoleRow
          key={role.name}
          role={role}
          holders={counts.get(role.name)}
          canListUsers={canListUsers}
        />
      ))}
    </StackedTable>
  );
}

function RoleRow({
  role,
  holders,
  canListUsers,
}: {
  role: RoleView;
  holders: RoleHolders | undefined;
  canListUsers: boolean;
}) {
  const extra = role.builtIn && role.stored ? role.stored.permissions.length : 0;
  return (
    <TableRow className="max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:px-4 max-md:py-3">
      <th
        scope="row"
        className="min-w-0 py-2.5 pr-3 pl-5 text-left font-normal max-md:basis-full max-md:p-0"
      >
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={paths.role(role.name)}
            prefetch={false}
            className="wrap-anywhere rounded-sm py-0.5 font-medium text-sm underline-offset-4 hover:underline"
          >
            <bdi>{role.name}</bdi>
          </Link>{" "}
          <Badge variant={role.builtIn ? "secondary" : "outline"}>
            {role.builtIn ? "built-in" : "custom"}
          </Badge>{" "}
          {extra > 0 ? <Badge>extended</Badge> : null}
        </span>
        {role.purpose ? (
          <span className="mt-0.5 block wrap-anywhere text-muted-foreground">{role.purpose}</span>
        ) : null}
      </th>
      <TableCell className="whitespace-nowrap text-right tabular-nums max-md:p-0 max-md:pt-1 max-md:text-left">
        {permissionCount(role.permissions.length)}
        {extra > 0 ? (
          <span className="block text-muted-foreground text-xs max-md:inline">
            <span className="md:hidden">, </span>
            {extra} by extension
          </span>
        ) : null}
      </TableCell>
      <TableCell className="whitespace-nowrap text-right tabular-nums max-md:p-0 max-md:pt-1">
        {holders ? <Holders name={role.name} holders={holders} asLink={canListUsers} /> : "–"}
      </TableCell>
    </TableRow>
  );
}

function Holders({
  name,
  holders,
  asLink,
}: {
  name: string;
  holders: RoleHolders;
  asLink: boolean;
}) {
  if (holders.holders === 0) return <span className="text-muted-foreground">nobody</span>;
  const people = holdersPeople(holders);
  if (!asLink) return people;
  return (
    <Link
      href={paths.holders(name)}
      prefetch={false}
      className="rounded-sm py-0.5 font-medium text-primary underline-offset-4 hover:underline"
    >
      <span aria-hidden="true">
        {holdersNumber(holders)} {holders.holders === 1 ? "person" : "people"}
      </span>
      <span className="sr-only">
        {people} with the role {name}
      </span>
    </Link>
  );
}

export function RolesListSkeleton() {
  return (
    <div className="divide-y divide-border" role="status">
      <span className="sr-only">Loading the roles</span>
      {Array.from({ length: 5 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity
        <div key={row} className="flex items-center justify-between gap-6 px-5 py-3.5">
          <div className="flex w-3/5 flex-col gap-2">
            <Skeleton className="h-4 w-28" />
            <Skeleton className="h-3.5 w-full" />
          </div>
          <Skeleton className="h-4 w-20" />
        </div>
      ))}
    </div>
  );
}
