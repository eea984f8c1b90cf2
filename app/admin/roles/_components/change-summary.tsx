import { Minus, Plus } from "lucide-react";
import { holdersPeople } from "@/components/admin/holders";
import type { RoleHolders } from "@/lib/extended-admin/types";
import type { PermissionDiff } from "./permission-diff";

interface ChangeSummaryProps {
  diff: PermissionDiff;
  /** The new name, where it changes. */
  newName: string | null;
  holders: Omit<RoleHolders, "name"> | null;
  /** The role after the change, as far as it opens the panel. */
  permissions: readonly string[];
  /** Whether the person who edits the role holds it. */
  isOwn: boolean;
}

/** What saving will do, before it is done: each permission by name, and what follows from it. */
export function ChangeSummary({ diff, newName, holders, permissions, isOwn }: ChangeSummaryProps) {
  const { added, removed } = diff;
  const held = holders !== null && holders.holders > 0;
  const shutsOut = removed.includes("adminPanel:access");
  const useless =
    added.length > 0 &&
    !permissions.includes("adminPanel:access") &&
    permissions.some((permission) => !permission.startsWith("module:"));
  return (
    <div className="flex flex-col gap-2 px-5 pb-5 text-compact max-md:px-4">
      {newName !== null ? (
        <p className="wrap-anywhere">
          The role will be called <bdi className="font-medium">{newName}</bdi>
          {held ? `; ${holdersPeople(holders)} will hold it under that name.` : "."}
        </p>
      ) : null}
      {added.length > 0 ? <Permissions label="Added" permissions={added} /> : null}
      {removed.length > 0 ? <Permissions label="Removed" permissions={removed} /> : null}
      {held && added.length + removed.length > 0 ? (
        <p className="text-muted-foreground">It counts from their next click on.</p>
      ) : null}
      {isOwn && removed.length > 0 ? (
        <p className="text-warning">
          You hold this role yourself: you may lose access to what you see here.
        </p>
      ) : null}
      {shutsOut && held ? (
        <p className="text-warning">
          Without adminPanel:access its holders can't open this panel, unless another role of theirs
          opens it.
        </p>
      ) : null}
      {useless && !shutsOut ? (
        <p className="text-muted-foreground">
          Without adminPanel:access the role does not open this panel.
        </p>
      ) : null}
    </div>
  );
}

function Permissions({ label, permissions }: { label: string; permissions: readonly string[] }) {
  const Icon = label === "Added" ? Plus : Minus;
  const colour =
    label === "Added"
      ? "border-success/20 bg-success-soft text-success"
      : "border-destructive/20 bg-destructive-soft text-destructive";
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <p id={`changes-${label}`} className="w-16 text-muted-foreground">
        {label}
      </p>
      <ul aria-labelledby={`changes-${label}`} className="flex min-w-0 flex-1 flex-wrap gap-1.5">
        {permissions.map((permission) => (
          <li
            key={permission}
            className={`inline-flex max-w-full items-center gap-1 rounded-sm border px-1.5 py-px font-mono text-2xs leading-4 ${colour}`}
          >
            <Icon aria-hidden="true" className="size-3 shrink-0" />
            <span className="wrap-anywhere">{permission}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
