"use client";

import { type PickedUser, UserPicker } from "@/components/admin/user-picker";
import { DataTableFilter } from "@/components/data-table/data-table-filter";
import { DataTableSearch } from "@/components/data-table/data-table-search";
import { DataTableToolbar } from "@/components/data-table/data-table-toolbar";
import { type SessionsParams, sessionKinds, sessionStates } from "../search-params";

const stateLabels = { active: "Active", expired: "Expired" };
const kindLabels = { impersonation: "Impersonations", ordinary: "Ordinary" };

interface SessionFiltersProps {
  params: SessionsParams;
  pending: boolean;
  user: PickedUser | null;
  /** Why users can't be searched for; null where they can. */
  searchReason: string | null;
  onUser: (user: PickedUser | null) => void;
  onChange: (patch: Partial<SessionsParams>) => void;
  onReset: () => void;
}

/** What narrows the list of sessions down. */
export function SessionFilters({
  params,
  pending,
  user,
  searchReason,
  onUser,
  onChange,
  onReset,
}: SessionFiltersProps) {
  const { before: _, ...filters } = params;
  return (
    <DataTableToolbar
      filtered={Object.values(filters).some((value) => value !== null)}
      onReset={onReset}
    >
      <div className="w-full sm:w-60">
        <UserPicker compact label="User" value={user} onChange={onUser} reason={searchReason} />
      </div>
      <DataTableSearch
        className="sm:w-52!"
        value={params.ip ?? ""}
        onSearch={(text) => onChange({ ip: text || null })}
        pending={pending}
        label="IP address"
        placeholder="IP address"
      />
      <DataTableFilter
        label="State"
        value={params.state}
        onChange={(state) => onChange({ state })}
        options={sessionStates.map((value) => ({ value, label: stateLabels[value] }))}
      />
      <DataTableFilter
        label="Kind"
        value={params.kind}
        onChange={(kind) => onChange({ kind })}
        options={sessionKinds.map((value) => ({ value, label: kindLabels[value] }))}
      />
    </DataTableToolbar>
  );
}
