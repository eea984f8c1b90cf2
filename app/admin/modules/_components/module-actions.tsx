"use client";

import { Pencil, Plus, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { GatedButton } from "@/components/admin/gated-button";
import { late } from "@/components/ui/late";
import type { ModuleView } from "./load-modules";

// Loaded when first needed; hovering or focusing a button fetches its dialog ahead.
const loadEdit = () => import("./module-dialog");
const loadDelete = () => import("./delete-module-dialog");
const ModuleDialog = late(loadEdit);
const DeleteModuleDialog = late(loadDelete);

export function NewModuleButton({
  reason,
  ownModules,
}: {
  reason: string | null;
  ownModules: readonly string[];
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <GatedButton
        reason={reason}
        onClick={() => setOpen(true)}
        onPointerEnter={() => void loadEdit()}
        onFocus={() => void loadEdit()}
      >
        <Plus aria-hidden="true" />
        New module
      </GatedButton>
      {open ? (
        <ModuleDialog module={null} ownModules={ownModules} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

interface ModuleActionsProps {
  module: ModuleView;
  ownModules: readonly string[];
  /** Why each is out of reach; null where it isn't. */
  reasons: { edit: string | null; remove: string | null };
}

/** What can be done with one module of the list. */
export function ModuleActions({ module, ownModules, reasons }: ModuleActionsProps) {
  const [open, setOpen] = useState<"edit" | "delete" | null>(null);
  const nextFocus = useRef<string | null>(null);
  const close = () => setOpen(null);
  return (
    <span className="inline-flex gap-1.5">
      <GatedButton
        reason={reasons.edit}
        variant="outline"
        size="sm"
        onClick={() => setOpen("edit")}
        onPointerEnter={() => void loadEdit()}
        onFocus={() => void loadEdit()}
      >
        <Pencil aria-hidden="true" />
        Edit
        <span className="sr-only"> {module.name}</span>
      </GatedButton>
      <GatedButton
        reason={reasons.remove}
        variant="outline"
        size="sm"
        className="text-destructive"
        onClick={() => setOpen("delete")}
        onPointerEnter={() => void loadDelete()}
        onFocus={() => void loadDelete()}
      >
        <Trash2 aria-hidden="true" />
        <span className="sr-only">Delete {module.name}</span>
      </GatedButton>
      {open === "edit" ? (
        <ModuleDialog module={module} ownModules={ownModules} onClose={close} />
      ) : null}
      {open === "delete" ? (
        <DeleteModuleDialog module={module} nextFocus={nextFocus} onClose={close} />
      ) : null}
    </span>
  );
}
