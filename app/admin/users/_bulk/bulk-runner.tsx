"use client";

import { useEffect } from "react";
import { newJob } from "@/components/admin/job/job";
import { useRowSelection } from "@/components/data-table/row-selection";
import { useDeferred } from "@/components/hooks/use-deferred";
import type { BulkAction } from "./actions";
import BulkPanel from "./bulk-panel";
import { loadBulkDialog } from "./load-bulk-dialog";
import { useBulkRun } from "./use-bulk-run";
import type { BulkTarget } from "./use-target-ids";

/** The question of an action, and the run that the answer begins. */
export default function BulkRunner({
  selfId,
  canReadLog,
  asked,
  onAnswer,
  onBusy,
}: {
  /** The person who is looking. */
  selfId: string;
  canReadLog: boolean;
  /** What is to be done to whom, as soon as its question is answered. */
  asked: { action: BulkAction; target: BulkTarget } | null;
  /** The question is answered, or won't be. */
  onAnswer: () => void;
  onBusy: (busy: boolean) => void;
}) {
  const bulk = useBulkRun(selfId);
  const { clear } = useRowSelection();
  const { component: BulkDialog, want } = useDeferred(loadBulkDialog);
  const busy = bulk.run !== null && bulk.run.state.phase !== "finished";
  // biome-ignore lint/correctness/useExhaustiveDependencies: wanted once, whichever render asks
  useEffect(() => {
    if (asked) want();
  }, [asked]);
  useEffect(() => onBusy(busy), [busy, onBusy]);

  return (
    <>
      {bulk.run ? <BulkPanel bulk={{ ...bulk, run: bulk.run }} canReadLog={canReadLog} /> : null}
      {asked && BulkDialog ? (
        <BulkDialog
          {...asked}
          selfId={selfId}
          onStart={(task, userIds) => {
            onAnswer();
            clear();
            void bulk.start(newJob(selfId, task, userIds));
          }}
          onClose={onAnswer}
        />
      ) : null}
    </>
  );
}
