"use client";

import type { Kept } from "@/components/admin/job/kept";
import type { JobKind } from "@/components/admin/job/run-job";
import { useJobRun } from "@/components/admin/job/use-job-run";
import { type BulkTask, wasDeleted } from "./task";

const kept: Kept = { kind: "bulk", lasting: true };

async function load(): Promise<JobKind<BulkTask>> {
  const [{ sendChunk }, { namesOf }] = await Promise.all([
    import("./send-chunk"),
    import("./list-users"),
  ]);
  return { send: sendChunk, namesOf: (_, userIds) => namesOf(userIds), wasDone: wasDeleted };
}

/** The bulk operation of this tab, if there is one. */
export const useBulkRun = (ownerId: string) => useJobRun<BulkTask>(ownerId, kept, load);
