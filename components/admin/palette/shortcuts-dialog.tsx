"use client";

import { Fragment, type ReactNode, useId } from "react";
import { useSingleKeyShortcuts } from "@/components/shortcuts/shortcuts-provider";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Switch } from "@/components/ui/switch";
import { usePaletteKeys } from "./use-palette-keys";

interface Shortcut {
  keys: readonly string[];
  does: string;
}

const single: readonly Shortcut[] = [
  { keys: ["/"], does: "Go to the search" },
  { keys: ["a"], does: "Go to what can be done with the chosen rows" },
  { keys: ["?"], does: "Show these shortcuts" },
];

const inTables: readonly Shortcut[] = [
  { keys: ["↓"], does: "From the search to the first row" },
  { keys: ["↑", "↓", "Home", "End"], does: "Move between rows" },
  { keys: ["Enter"], does: "Open the row" },
  { keys: ["Space"], does: "Choose the row" },
  { keys: ["Shift", "Space"], does: "Choose all rows from the last one on" },
];

/** Every key that does something in the panel, and the switch for those that stand alone. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const { enabled, setEnabled } = useSingleKeyShortcuts();
  const palette = usePaletteKeys();
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          document.getElementById("command-palette-button")?.focus();
        }}
      >
        <DialogHeader>
          <DialogTitle>Keyboard shortcuts</DialogTitle>
          <DialogDescription>What the keys do in this panel.</DialogDescription>
        </DialogHeader>
        <Section title="Everywhere">
          <Lines
            shortcuts={[
              { keys: palette, does: "Open the command palette" },
              { keys: ["Esc"], does: "Close what is open; empty the search" },
            ]}
          />
        </Section>
        <Section title="Single keys">
          <div className="flex items-center justify-between gap-6 py-1.5">
            <label htmlFor={id} className="text-muted-foreground">
              Single keys are {enabled ? "on" : "off"} in this browser
            </label>
            <Switch id={id} checked={enabled} onCheckedChange={setEnabled} />
          </div>
          <Lines shortcuts={single} />
        </Section>
        <Section title="In tables">
          <Lines shortcuts={inTables} />
        </Section>
      </DialogContent>
    </Dialog>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="text-compact">
      <h3 className="mb-1 font-medium text-muted-foreground text-xs">{title}</h3>
      {children}
    </section>
  );
}

function Lines({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)_auto] items-stretch">
      {shortcuts.map(({ keys, does }) => (
        <Fragment key={does}>
          <dt className="border-border border-t py-1.5">{does}</dt>
          <dd className="flex h-full items-center justify-end gap-1 border-border border-t py-1.5 pl-6">
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
