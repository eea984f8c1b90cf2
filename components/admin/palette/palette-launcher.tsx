"use client";

import { Search } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { NavigationItem } from "@/components/admin/shell/nav-links";
import { useShortcut } from "@/components/shortcuts/use-shortcut";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { late } from "@/components/ui/late";
import type { PaletteAccess } from "./use-entries";
import { usePaletteKeys } from "./use-palette-keys";

// Loaded when first opened; hovering or focusing the button fetches it ahead.
const load = () => import("./command-palette");
const CommandPalette = late(load);
const ShortcutsDialog = late(() => import("./shortcuts-dialog"));

/** The header's way into the command palette, and the keys that open it from anywhere. */
export function PaletteLauncher({
  items,
  access,
}: {
  items: readonly NavigationItem[];
  access: PaletteAccess;
}) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const [help, setHelp] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  const keys = usePaletteKeys();

  function show() {
    const active = document.activeElement;
    opener.current = active instanceof HTMLElement && active !== document.body ? active : null;
    setWanted(true);
    setOpen(true);
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
    if (event.shiftKey || event.altKey || event.defaultPrevented) return;
    // Not over another dialog, where something half done would be lost.
    if (!open && document.querySelector("[role='dialog'], [role='alertdialog']")) return;
    event.preventDefault();
    if (open) setOpen(false);
    else show();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  useShortcut("?", () => setHelp(true));

  return (
    <>
      <Button
        id="command-palette-button"
        variant="outline"
        className="h-9 gap-2 px-2.5 text-muted-foreground has-[>svg]:px-2.5 max-sm:border-transparent max-sm:bg-transparent max-sm:shadow-none lg:min-w-52"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={show}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
      >
        <Search aria-hidden="true" />
        <span className="font-normal text-compact max-sm:sr-only">Search</span>
        <span aria-hidden="true" className="ml-auto flex gap-0.5 max-lg:hidden">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      </Button>
      {wanted ? (
        <CommandPalette
          open={open}
          items={items}
          access={access}
          opener={opener}
          onClose={() => setOpen(false)}
          onShortcuts={() => setHelp(true)}
        />
      ) : null}
      {help ? <ShortcutsDialog onClose={() => setHelp(false)} /> : null}
    </>
  );
}
