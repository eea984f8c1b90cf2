"use client";

import type { JobKind } from "@/components/admin/job/run-job";
import { useJobRun } from "@/components/admin/job/use-job-run";
import { keptBulk } from "./kept";
import { type BulkTask, wasDeleted } from "./task";

async function load(): Promise<JobKind<BulkTask>> {
  const [{ sendChunk }, { namesOf }] = await Promise.all([
    import("./send-chunk"),
    import("./list-users"),
  ]);
  return { send: sendChunk, namesOf: (_, userIds) => namesOf(userIds), wasDone: wasDeleted };
}

/** The bulk operation of this tab, if there is one. */
export const useBulkRun = (ownerId: string) => useJobRun<BulkTask>(ownerId, keptBulk, load);
