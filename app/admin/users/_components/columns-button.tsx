"use client";

import { Columns3 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { useArrangement } from "@/components/data-table/use-arrangement";
import { Button } from "@/components/ui/button";

const loadEditor = () => import("@/components/data-table/column-editor");
const ColumnEditor = dynamic(loadEditor, { ssr: false });

/** Opens the choice of columns. */
export function ColumnsButton({
  editorProps,
  fromAddress,
}: {
  editorProps: ReturnType<typeof useArrangement>["editorProps"];
  /** The address says which columns there are, not the person's own choice. */
  fromAddress: boolean;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="outline"
        size="sm"
        aria-haspopup="dialog"
        onPointerEnter={() => void loadEditor()}
        onFocus={() => void loadEditor()}
        onClick={() => setOpen(true)}
      >
        <Columns3 aria-hidden="true" />
        <span className="max-[87rem]:sr-only">Columns</span>
      </Button>
      {open ? (
        <ColumnEditor
          {...editorProps}
          primary="User"
          description={
            fromAddress
              ? "The address of this list says which columns it has: your own stay as they are."
              : "Yours alone, and remembered for every device that you sign in on."
          }
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
