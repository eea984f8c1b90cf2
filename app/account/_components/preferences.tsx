"use client";

import { useId } from "react";
import { useSingleKeyShortcuts } from "@/components/shortcuts/shortcuts-provider";
import { ThemeSwitcher } from "@/components/theme/theme-switcher";
import { Card } from "@/components/ui/card";
import { Kbd } from "@/components/ui/kbd";
import { Switch } from "@/components/ui/switch";

export function Preferences() {
  const id = useId();
  const { enabled, setEnabled } = useSingleKeyShortcuts();
  return (
    <Card className="divide-y divide-border text-compact">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-3.5">
        <p className="font-medium">Theme</p>
        <ThemeSwitcher withText />
      </div>
      <div className="flex items-center justify-between gap-6 px-5 py-3.5">
        <div>
          <label htmlFor={id} className="font-medium">
            Single-key shortcuts
          </label>
          <p id={`${id}hint`} className="text-muted-foreground text-xs leading-5">
            Such as <Kbd>/</Kbd> for the search. Off, if you use speech input.
          </p>
        </div>
        <Switch
          id={id}
          aria-describedby={`${id}hint`}
          checked={enabled}
          onCheckedChange={setEnabled}
        />
      </div>
    </Card>
  );
}
