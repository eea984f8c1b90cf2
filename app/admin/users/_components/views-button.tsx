"use client";

import { Bookmark } from "lucide-react";
import { useState } from "react";
import { usePreference } from "@/components/admin/use-preference";
import { useListAddress } from "@/components/data-table/data-table-frame";
import type { SavedView } from "@/components/data-table/views";
import { useDeferred } from "@/components/hooks/use-deferred";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";

const load = async () => (await import("@/components/data-table/views-dialog")).default;

const hrefOf = ({ id, query }: SavedView) =>
  `${paths.users}${query}${query ? "&" : "?"}view=${encodeURIComponent(id)}`;

/** Says which view the list was opened with, and whether it has been changed since; opens the views. */
export function ViewsButton({
  views: remembered,
  view,
  query,
}: {
  /** As the person left them. */
  views: SavedView[];
  /** The one that the address names. */
  view: string | null;
  /** The list as it is now, as a view would hold it. */
  query: string;
}) {
  const { now, note } = useListAddress();
  const [views, remember] = usePreference("users.views", remembered, JSON.stringify);
  const { component: ViewsDialog, approach, want } = useDeferred(load);
  const [open, setOpen] = useState(false);
  const opened = now("view", view);
  const current = views.find(({ id }) => id === opened) ?? null;
  return (
    <>
      <Button
        variant="outline"
        size="sm"
        aria-haspopup="dialog"
        onPointerEnter={approach}
        onFocus={approach}
        onClick={() => {
          setOpen(true);
          want();
        }}
      >
        <Bookmark aria-hidden="true" className={current ? "fill-current" : undefined} />
        {current ? (
          <>
            <span className="sr-only">View: </span>
            <bdi className="max-w-32 truncate max-sm:max-w-20">{current.name}</bdi>
            {current.query === query ? null : (
              <span className="font-normal text-muted-foreground">changed</span>
            )}
          </>
        ) : (
          "Views"
        )}
      </Button>
      {open && ViewsDialog ? (
        <ViewsDialog
          views={views}
          current={current}
          query={query}
          hrefOf={hrefOf}
          onChange={(next, shown) => {
            remember(next);
            if (shown !== undefined) note({ view: shown?.id ?? null });
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
