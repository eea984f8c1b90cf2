"use client";

import { useEffect } from "react";
import { useDeferred } from "@/components/hooks/use-deferred";
import type { BulkReasons } from "./actions";
import { useBulk } from "./bulk-area";
import { loadBulkDialog } from "./load-bulk-dialog";

const loadButtons = async () => (await import("./bulk-buttons")).default;

/** What can be done with the chosen users, in the bar that says how many they are. */
export function BulkActions({ reasons }: { reasons: BulkReasons }) {
  const { busy, ask } = useBulk();
  const { component: BulkButtons, want } = useDeferred(loadButtons);
  // biome-ignore lint/correctness/useExhaustiveDependencies: wanted once, with the bar
  useEffect(want, []);
  if (!BulkButtons) return null;
  return (
    <BulkButtons
      reasons={reasons}
      busy={busy}
      onChoose={ask}
      onApproach={() => void loadBulkDialog()}
    />
  );
}
