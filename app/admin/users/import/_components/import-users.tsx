"use client";

import { useState } from "react";
import { newJob } from "@/components/admin/job/job";
import { JobPanel } from "@/components/admin/job/job-panel";
import type { JobRun, Run } from "@/components/admin/job/use-job-run";
import { useJobRun } from "@/components/admin/job/use-job-run";
import { usersInWords } from "@/components/admin/users-in-words";
import { Card } from "@/components/ui/card";
import { CheckStep } from "./check-step";
import { type ImportTask, importKind, keptImport, linesOfJob } from "./import-job";
import { type ImportLine, linesOf, type Mapping } from "./lines";
import { MappingStep } from "./mapping-step";
import { ProblemList } from "./problem-list";
import type { ReadTable } from "./read-table";
import { SourceStep } from "./source-step";

type Step =
  | { at: "source" }
  | { at: "mapping"; table: ReadTable }
  | { at: "check"; table: ReadTable; lines: ImportLine[] };

const load = async () => importKind;

/** A file becomes users: read, its columns named, every row checked, then imported. */
export function ImportUsers({
  selfId,
  defaultRole,
  canReadLog,
}: {
  selfId: string;
  defaultRole: string;
  canReadLog: boolean;
}) {
  const [step, setStep] = useState<Step>({ at: "source" });
  const running = useJobRun<ImportTask>(selfId, keptImport, load);
  if (running.run) {
    return <ImportPanel running={{ ...running, run: running.run }} canReadLog={canReadLog} />;
  }

  function start(lines: readonly ImportLine[]) {
    const task: ImportTask = {
      lines: Object.fromEntries(lines.map(({ line, ...user }) => [String(line), user])),
    };
    setStep({ at: "source" });
    void running.start(
      newJob(
        selfId,
        task,
        lines.map(({ line }) => String(line)),
      ),
    );
  }

  return (
    <Card className="p-5">
      {step.at === "source" ? (
        <SourceStep onRead={(table) => setStep({ at: "mapping", table })} />
      ) : step.at === "mapping" ? (
        <MappingStep
          table={step.table}
          defaultRole={defaultRole}
          onMapped={(mapping: Mapping) =>
            setStep({ at: "check", table: step.table, lines: linesOf(step.table, mapping) })
          }
          onBack={() => setStep({ at: "source" })}
        />
      ) : (
        <CheckStep
          lines={step.lines}
          onImport={start}
          onBack={() => setStep({ at: "mapping", table: step.table })}
        />
      )}
    </Card>
  );
}

function ImportPanel({
  running,
  canReadLog,
}: {
  running: JobRun<ImportTask> & { run: Run<ImportTask> };
  canReadLog: boolean;
}) {
  return (
    <JobPanel
      running={running}
      words={{
        title: `Importing ${usersInWords(running.run.job.total)}`,
        done: "created",
        unchanged: "existed already",
        leftAlone: "existed already",
        inWords: usersInWords,
      }}
      canReadLog={canReadLog}
      report={(job) => (
        <ProblemList
          title="Refused: these rows made nobody"
          problems={job.refused.flatMap(({ key, message }) =>
            linesOfJob(job, [key]).map((line) => ({ ...line, problem: message })),
          )}
        />
      )}
    />
  );
}
