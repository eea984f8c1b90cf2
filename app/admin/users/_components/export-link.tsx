import { Download } from "lucide-react";
import { GatedButton } from "@/components/admin/gated-button";
import { formatTotal } from "@/components/data-table/format-count";
import { Button } from "@/components/ui/button";
import type { UserPage } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import type { UserFilter } from "../search-params";

/** Downloads the users whom the filters leave: a plain link, which streams to disk. */
export async function ExportLink({
  users,
  filter,
  page,
  pageSize,
  reason,
}: {
  users: Promise<UserPage>;
  filter: UserFilter;
  page: number;
  pageSize: number;
  /** Why the person may not; null means they may. */
  reason: string | null;
}) {
  // Without a number the file is the same; that the list failed is for its rows to say.
  const list = await users.catch(() => null);
  const count = list ? formatTotal({ page, pageSize, shown: list.users.length, ...list }) : null;
  const noun = list?.total === 1 ? "user" : "users";
  const content = (
    <>
      <Download aria-hidden="true" />
      <span className="max-[87rem]:sr-only">
        Export{" "}
        {count ? (
          <span className="font-normal text-muted-foreground tabular-nums">{count}</span>
        ) : null}
      </span>
      <span className="sr-only"> {noun} as CSV</span>
    </>
  );
  if (reason) {
    return (
      <GatedButton reason={reason} variant="outline" size="sm">
        {content}
      </GatedButton>
    );
  }
  return (
    <Button asChild variant="outline" size="sm">
      <a
        href={paths.userExport(filter)}
        title={`Download ${count ? `${count} ` : ""}${noun} as CSV`}
        download
      >
        {content}
      </a>
    </Button>
  );
}
