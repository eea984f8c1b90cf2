"use client";

import { JobPanel } from "@/components/admin/job/job-panel";
import type { JobRun, Run } from "@/components/admin/job/use-job-run";
import { usersInWords } from "@/components/admin/users-in-words";
import { around, wordings } from "./actions";
import { RefusalList } from "./refusal-list";
import type { BulkTask } from "./task";

/** How far a bulk operation is, what became of whom, and the ways to stop it and go on. */
export default function BulkPanel({
  bulk,
  canReadLog,
}: {
  bulk: JobRun<BulkTask> & { run: Run<BulkTask> };
  canReadLog: boolean;
}) {
  const { task, total } = bulk.run.job;
  const { doing, done } = wordings[task.action];
  return (
    <JobPanel
      running={bulk}
      words={{
        title: (
          <>
            {around(doing, usersInWords(total))}
            {"role" in task ? (
              <>
                {": "}
                <bdi>{task.role}</bdi>
              </>
            ) : null}
          </>
        ),
        done,
        unchanged: "nothing to change",
        leftAlone: "with nothing to change",
        inWords: usersInWords,
      }}
      canReadLog={canReadLog}
      report={({ refused }) => <RefusalList refusals={refused} />}
    />
  );
}
