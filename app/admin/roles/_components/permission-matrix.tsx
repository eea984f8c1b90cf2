"use client";

import { useId } from "react";
import { MatrixBox } from "./matrix-cell";
import { moveInMatrix } from "./matrix-keys";
import { type MatrixRow, MODULE, sharedActions } from "./matrix-rows";

interface PermissionMatrixProps {
  rows: readonly MatrixRow[];
  value: readonly string[];
  /** What the code grants to this role anyway. */
  base: readonly string[];
  /** What the person has themselves: nobody gives what they lack (S2). */
  own: readonly string[];
  /** The id of the sentence that says why nothing can be changed; null where it can. */
  lockedBy: string | null;
  onChange: (value: string[]) => void;
}

const cell = "px-2 py-1.5 align-middle max-md:p-0";

/**
 * Resources by actions. Actions that several resources have are columns, the
 * rest stands in the last one; on a narrow screen each resource is a card.
 */
export function PermissionMatrix({
  rows,
  value,
  base,
  own,
  lockedBy,
  onChange,
}: PermissionMatrixProps) {
  const id = useId();
  const columns = sharedActions(rows);
  const lacking = `${id}lacking`;
  const builtIn = `${id}built-in`;

  const lockOf = (resource: string, action: string) => {
    const permission = `${resource}:${action}`;
    if (base.includes(permission)) return builtIn;
    if (lockedBy !== null) return lockedBy;
    // A module gives no power over anybody, so everybody who edits roles may give it.
    return resource === MODULE || own.includes(permission) ? null : lacking;
  };
  const everyLock = rows.flatMap(({ resource, actions }) =>
    actions.map((action) => lockOf(resource, action)),
  );
  const set = (resource: string, actions: readonly string[], on: boolean) => {
    const changed = actions.map((action) => `${resource}:${action}`);
    const others = value.filter((permission) => !changed.includes(permission));
    onChange(on ? [...others, ...changed] : others);
  };
  const has = (permission: string) => value.includes(permission) || base.includes(permission);
  const boxOf = (resource: string, action: string, inColumn: boolean) => (
    <MatrixBox
      key={action}
      resource={resource}
      action={action}
      label={resource === MODULE && action === "*" ? "every module" : undefined}
      inColumn={inColumn}
      checked={has(`${resource}:${action}`)}
      lockedBy={lockOf(resource, action)}
      onChange={(on) => set(resource, [action], on)}
    />
  );

  return (
    <>
      {/* Laid out as cards, table and cells would lose their roles in some browsers. */}
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table
        role="table"
        onKeyDown={moveInMatrix}
        className="w-full border-collapse text-compact max-md:block"
      >
        <caption className="sr-only">
          Permissions by resource and action. Arrow keys move between the boxes.
        </caption>
        <thead role="rowgroup" className="border-border border-b max-md:sr-only">
          <tr role="row" className="text-left text-muted-foreground text-xs">
            <th role="columnheader" scope="col" className="h-9 pr-2 pl-5 font-medium">
              Resource
            </th>
            {columns.map((action) => (
              <th
                role="columnheader"
                scope="col"
                key={action}
                className="w-16 px-2 text-center font-medium"
              >
                {action}
              </th>
            ))}
            <th role="columnheader" scope="col" className="py-1.5 pr-5 pl-4 font-medium">
              More actions
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {rows.map(({ resource, actions }) => {
            const free = actions.filter((action) => lockOf(resource, action) === null);
            const on = actions.filter((action) => has(`${resource}:${action}`));
            const more = actions.filter(
              (action) => resource === MODULE || !columns.includes(action),
            );
            return (
              <tr
                role="row"
                key={resource}
                className="border-border border-b last:border-b-0 max-md:flex max-md:flex-wrap max-md:gap-x-5 max-md:gap-y-1.5 max-md:px-4 max-md:py-3.5"
              >
                <th
                  role="rowheader"
                  scope="row"
                  className="w-40 py-2 pr-2 pl-5 text-left align-middle font-normal max-md:w-full max-md:p-0"
                >
                  <span className="flex flex-wrap items-center gap-x-2">
                    <span className="font-medium font-mono text-xs">{resource}</span>
                    <span className="text-muted-foreground text-xs">
                      {on.length} of {actions.length}
                    </span>
                  </span>
                  {/* For modules there is "every module", which counts for those to come, too. */}
                  {free.length > 1 && resource !== MODULE ? (
                    <span className="text-muted-foreground">
                      <MatrixBox
                        resource={resource}
                        action="all"
                        checked={allOf(
                          free.filter((action) => has(`${resource}:${action}`)).length,
                          free.length,
                        )}
                        lockedBy={null}
                        onChange={(all) => set(resource, free, all)}
                      />
                    </span>
                  ) : null}
                </th>
                {columns.map((action) => {
                  const exists = resource !== MODULE && actions.includes(action);
                  return (
                    <td
                      role="cell"
                      key={action}
                      className={`${cell} text-center ${exists ? "" : "max-md:hidden"}`}
                    >
                      {exists ? boxOf(resource, action, true) : <None />}
                    </td>
                  );
                })}
                <td role="cell" className={`${cell} pr-5 pl-4 max-md:contents`}>
                  {more.length > 0 ? (
                    <span className="flex flex-wrap gap-x-5 max-md:contents">
                      {more.map((action) => boxOf(resource, action, false))}
                    </span>
                  ) : (
                    <None />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
      <div className="flex flex-col gap-0.5 border-border border-t bg-muted/60 px-5 py-2.5 text-muted-foreground text-xs not-has-[p:not([hidden])]:hidden max-md:px-4">
        <p id={lacking} hidden={!everyLock.includes(lacking)}>
          A lock means that you do not have this permission yourself, so you cannot grant it.
        </p>
        <p id={builtIn} hidden={!everyLock.includes(builtIn)}>
          Ticked with a lock means that it is built in: lib/admin.config.ts grants it, and only
          there can it be taken away.
        </p>
      </div>
    </>
  );
}

function allOf(on: number, of: number): boolean | "indeterminate" {
  if (on === 0) return false;
  return on === of ? true : "indeterminate";
}

function None() {
  return (
    <>
      <span aria-hidden="true" className="text-muted-foreground max-md:hidden">
        –
      </span>
      <span className="sr-only">none</span>
    </>
  );
}
