import type { PickedUser } from "@/components/admin/user-picker";
import { DataTableFilter } from "@/components/data-table/data-table-filter";
import { DataTableSearch } from "@/components/data-table/data-table-search";
import { DataTableToolbar } from "@/components/data-table/data-table-toolbar";
import { paths } from "@/lib/paths";
import { isFiltered, type SessionsParams, sessionKinds, sessionStates } from "../search-params";
import { UserFilter } from "./user-filter";

const stateLabels = { active: "Active", expired: "Expired" };
const kindLabels = { impersonation: "Impersonations", ordinary: "Ordinary" };

/** What narrows the list of sessions down. */
export function SessionFilters({
  params,
  user,
  searchReason,
}: {
  params: SessionsParams;
  user: PickedUser | null;
  /** Why users can't be searched for; null where they can. */
  searchReason: string | null;
}) {
  return (
    <DataTableToolbar clearHref={isFiltered(params) ? paths.sessions : null}>
      <div className="w-full sm:w-60">
        <UserFilter user={user} reason={searchReason} />
      </div>
      <DataTableSearch
        className="sm:w-52!"
        name="ip"
        value={params.ip ?? ""}
        label="IP address"
        placeholder="IP address"
      />
      <DataTableFilter
        name="state"
        label="State"
        value={params.state}
        options={sessionStates.map((value) => ({ value, label: stateLabels[value] }))}
        className="max-sm:min-w-34"
      />
      <DataTableFilter
        name="kind"
        label="Kind"
        value={params.kind}
        options={sessionKinds.map((value) => ({ value, label: kindLabels[value] }))}
        className="max-sm:min-w-46"
      />
    </DataTableToolbar>
  );
}
