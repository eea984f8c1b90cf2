import { AppWindow, CircleCheck, CircleOff } from "lucide-react";
import Link from "next/link";
import { StackedTable } from "@/components/admin/stacked-table";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { TableCell, TableRow } from "@/components/ui/table";
import { paths } from "@/lib/paths";
import type { ModuleView } from "./load-modules";
import { ModuleActions } from "./module-actions";

interface ModulesListProps {
  modules: Promise<ModuleView[]>;
  search: string;
  ownModules: readonly string[];
  reasons: { edit: string | null; remove: string | null };
}

const columns = [
  { name: "Module" },
  { name: "Origins" },
  { name: "Roles that have it" },
  { name: "State", className: "w-24" },
  { name: "Actions", className: "w-36", hidden: true },
];

function matches({ key, name, origins }: ModuleView, search: string) {
  const wanted = search.trim().toLowerCase();
  return [key, name.toLowerCase(), ...origins].some((text) => text.includes(wanted));
}

/** Every module: its origins, who has it, and whether it is in force. */
export async function ModulesList({ modules, search, ownModules, reasons }: ModulesListProps) {
  const all = await modules;
  const shown = all.filter((module) => matches(module, search));
  if (all.length === 0) {
    return (
      <EmptyState
        icon={<AppWindow />}
        title="No modules yet"
        description="A module names the origins of a part of your product. Once it is enabled, only roles that have it get in from there."
      />
    );
  }
  return (
    <StackedTable
      noun={{ one: "module", other: "modules" }}
      columns={columns}
      count={shown.length}
      hint="Look for a part of the name, of the key or of an origin."
      allHref={paths.modules}
    >
      {shown.map((module) => (
        <ModuleRow key={module.key} module={module} ownModules={ownModules} reasons={reasons} />
      ))}
    </StackedTable>
  );
}

const cell = "align-top max-md:basis-full max-md:p-0";

function ModuleRow({
  module,
  ownModules,
  reasons,
}: {
  module: ModuleView;
  ownModules: readonly string[];
  reasons: ModulesListProps["reasons"];
}) {
  return (
    <TableRow className="max-md:flex max-md:flex-wrap max-md:gap-y-2 max-md:px-4 max-md:py-3.5">
      <th
        scope="row"
        className="py-2.5 pr-3 pl-5 text-left align-top font-normal max-md:basis-full max-md:p-0"
      >
        <span className="block wrap-anywhere font-medium text-sm">
          <bdi>{module.name}</bdi>
        </span>
        <code className="wrap-anywhere font-mono text-muted-foreground text-xs">{module.key}</code>
      </th>
      <TableCell className={cell}>
        <ul>
          {module.origins.map((origin) => (
            <li key={origin} className="wrap-anywhere font-mono text-xs leading-5">
              {origin}
            </li>
          ))}
        </ul>
      </TableCell>
      <TableCell className={`${cell} max-md:flex max-md:gap-x-2`}>
        <span aria-hidden="true" className="text-muted-foreground md:hidden">
          Roles
        </span>
        <Roles module={module} />
      </TableCell>
      <TableCell className={`${cell} max-md:flex-1 max-md:basis-auto max-md:self-center`}>
        {module.enabled ? (
          <Badge variant="success">
            <CircleCheck aria-hidden="true" />
            Enabled
          </Badge>
        ) : (
          <Badge variant="secondary">
            <CircleOff aria-hidden="true" />
            Off
          </Badge>
        )}
      </TableCell>
      <TableCell className="text-right align-top max-md:p-0 max-md:last:pr-0">
        <ModuleActions module={module} ownModules={ownModules} reasons={reasons} />
      </TableCell>
    </TableRow>
  );
}

function Roles({ module: { roles, rolesWithAll, enabled } }: { module: ModuleView }) {
  const everyModule = rolesWithAll.filter((name) => !roles.includes(name));
  if (roles.length + everyModule.length === 0) {
    return (
      <span className={enabled ? "text-warning" : "text-muted-foreground"}>
        {enabled ? "No role, so nobody gets in" : "No role"}
      </span>
    );
  }
  return (
    <ul className="flex flex-wrap gap-x-3">
      {roles.map((name) => (
        <RoleLink key={name} name={name} />
      ))}
      {everyModule.map((name) => (
        <RoleLink key={name} name={name} note="has every module" />
      ))}
    </ul>
  );
}

function RoleLink({ name, note }: { name: string; note?: string }) {
  return (
    <li>
      <Link
        href={paths.role(name)}
        prefetch={false}
        className="wrap-anywhere rounded-sm py-0.5 font-medium text-primary underline-offset-4 hover:underline"
      >
        <bdi>{name}</bdi>
      </Link>
      {note ? <span className="text-muted-foreground text-xs"> {note}</span> : null}
    </li>
  );
}
