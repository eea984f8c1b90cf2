import { statusLabels } from "@/components/admin/status-badge";
import { DataTableFilter } from "@/components/data-table/data-table-filter";
import { FilterChip } from "@/components/data-table/filter-chip";
import { UtcDays } from "@/components/data-table/utc-days";
import { userStatusFilters } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import { activeFilters, type FilterState, type UsersParams, usersHref } from "../search-params";
import { FilterSheetButton } from "./filter-sheet-button";

/**
 * What narrows the users: state and role beside the search where there is room,
 * all of them in a sheet. What is on but not to be seen beside the search stands
 * there as a chip.
 */
export function UserFilters({
  params,
  roleNames,
}: {
  params: UsersParams;
  roleNames: readonly string[];
}) {
  const { status, role, createdFrom, createdTo, activeFrom, activeTo } = params;
  const without = (off: Partial<Record<keyof FilterState, null>>) =>
    usersHref(paths.users, { ...params, page: null, cursor: null, ...off });
  return (
    <>
      <DataTableFilter
        name="status"
        label="Status"
        value={status}
        options={userStatusFilters.map((value) => ({ value, label: statusLabels[value] }))}
        className="max-w-44 max-md:hidden"
      />
      <DataTableFilter
        name="role"
        label="Role"
        value={role}
        options={roleNames.map((value) => ({ value, label: value }))}
        className="max-md:hidden"
      />
      <FilterSheetButton
        state={{ status, role, createdFrom, createdTo, activeFrom, activeTo }}
        count={activeFilters(params)}
        roleNames={roleNames}
      />
      {status ? (
        <FilterChip label="Status" className="md:hidden" offHref={without({ status: null })}>
          {statusLabels[status]}
        </FilterChip>
      ) : null}
      {role ? (
        <FilterChip label="Role" className="md:hidden" offHref={without({ role: null })}>
          <bdi>{role}</bdi>
        </FilterChip>
      ) : null}
      {createdFrom || createdTo ? (
        <FilterChip label="Created" offHref={without({ createdFrom: null, createdTo: null })}>
          <UtcDays from={createdFrom} to={createdTo} />
        </FilterChip>
      ) : null}
      {activeFrom || activeTo ? (
        <FilterChip label="Last active" offHref={without({ activeFrom: null, activeTo: null })}>
          <UtcDays from={activeFrom} to={activeTo} />
        </FilterChip>
      ) : null}
    </>
  );
}
