"use client";

import { Bookmark } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { SavedView } from "@/components/data-table/views";
import { Button } from "@/components/ui/button";

const loadViews = () => import("@/components/data-table/views-dialog");
const ViewsDialog = dynamic(loadViews, { ssr: false });

/** Says which view the list was opened with, and whether it has been changed since; opens the views. */
export function ViewsButton({
  views,
  current,
  query,
  hrefOf,
  onChange,
}: {
  views: readonly SavedView[];
  current: SavedView | null;
  query: string;
  hrefOf: (view: SavedView) => string;
  onChange: (views: SavedView[], current?: SavedView | null) => void;
}) {
  const [open, setOpen] = useState(false);
  const differs = current !== null && current.query !== query;
  return (
    <>
      <Button
        variant="outline"
        size="sm"
        aria-haspopup="dialog"
        onPointerEnter={() => void loadViews()}
        onFocus={() => void loadViews()}
        onClick={() => setOpen(true)}
      >
        <Bookmark aria-hidden="true" className={current ? "fill-current" : undefined} />
        {current ? (
          <>
            <span className="sr-only">View: </span>
            <bdi className="max-w-32 truncate max-sm:max-w-20">{current.name}</bdi>
            {differs ? <span className="font-normal text-muted-foreground">changed</span> : null}
          </>
        ) : (
          "Views"
        )}
      </Button>
      {open ? (
        <ViewsDialog
          views={views}
          current={current}
          query={query}
          hrefOf={hrefOf}
          onChange={onChange}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
