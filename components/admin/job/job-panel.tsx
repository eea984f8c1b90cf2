"use client";

import { CircleCheck, CircleDashed, CircleSlash, CircleX, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import { Alert, AlertDescription } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { paths } from "@/lib/paths";
import { type Job, settledCount } from "./job";
import { PANEL_HEADING } from "./panel-heading";
import { ProgressBar } from "./progress-bar";
import type { JobRun, Run } from "./use-job-run";

/** What a job is called, and what becomes of its things. */
export interface JobWords {
  /** "Banning 37 users". */
  title: ReactNode;
  /** "banned". */
  done: string;
  /** Beside a figure, "nothing to change"; in a sentence, "with nothing to change". */
  unchanged: string;
  leftAlone: string;
  /** "1 user", "37 users". */
  inWords: (count: number) => string;
}

interface JobPanelProps<Task> {
  running: JobRun<Task> & { run: Run<Task> };
  words: JobWords;
  canReadLog: boolean;
  /** What was refused, and why. */
  report: (job: Job<Task>) => ReactNode;
}

/** How far a job is, what became of its things, and the ways to stop it and go on. */
export function JobPanel<Task>({ running, words, canReadLog, report }: JobPanelProps<Task>) {
  const { job, state, unsaved } = running.run;
  const heading = useRef<HTMLHeadingElement>(null);
  const settled = settledCount(job);
  const left = job.todo.length + job.failed.length;

  // A button that has done its work goes away, and must not take the focus along.
  // Begun just now: the dialog that had the focus is gone as well. After a reload
  // the focus stays, for nobody asked for this; but what is left has to be seen.
  const arrived = useRef(state.phase === "paused" || state.phase === "finished");
  useEffect(() => {
    if (arrived.current) {
      arrived.current = false;
      if (state.phase === "paused") heading.current?.scrollIntoView({ block: "nearest" });
      return;
    }
    const { activeElement } = document;
    const nowhere = !activeElement || activeElement.matches("body, main");
    if (state.phase === "running" || nowhere) heading.current?.focus();
  }, [state.phase]);

  return (
    <Card asChild>
      <section aria-labelledby={PANEL_HEADING} className="gap-4 p-5">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0 flex-1 basis-64">
            <h2
              ref={heading}
              id={PANEL_HEADING}
              tabIndex={-1}
              className="font-semibold text-[0.9375rem] leading-6"
            >
              {words.title}
            </h2>
            <p role="status" className="text-compact text-muted-foreground">
              {sentenceOf(running.run, words)}
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            {canReadLog && settled > 0 ? (
              <Button asChild variant="outline" size="sm">
                <Link href={paths.auditBatch(job.batchId)} prefetch={false}>
                  Open in audit log
                </Link>
              </Button>
            ) : null}
            <Controls running={running} words={words} left={left} />
          </div>
        </div>
        <ProgressBar value={settled} max={job.total} labelledBy={PANEL_HEADING} />
        <dl className="flex flex-wrap gap-x-6 gap-y-2 text-compact">
          <Figure icon={<CircleCheck className="text-success" />} label={words.done}>
            {job.done}
          </Figure>
          <Figure icon={<CircleSlash />} label={words.unchanged}>
            {job.unchanged}
          </Figure>
          <Figure icon={<CircleX className="text-destructive" />} label="refused">
            {job.refused.length}
          </Figure>
          {job.failed.length > 0 ? (
            <Figure icon={<TriangleAlert className="text-warning" />} label="without an answer">
              {job.failed.length}
            </Figure>
          ) : null}
          <Figure icon={<CircleDashed />} label="to do">
            {job.todo.length}
          </Figure>
        </dl>
        {state.phase === "paused" && state.sentence ? (
          <Alert variant="warning">
            <TriangleAlert aria-hidden="true" />
            <AlertDescription>{state.sentence}</AlertDescription>
          </Alert>
        ) : null}
        {unsaved && left > 0 ? (
          <Alert variant="warning" role="note">
            <TriangleAlert aria-hidden="true" />
            <AlertDescription>
              Keep this page open until it is done: the browser has no room to remember the rest.
            </AlertDescription>
          </Alert>
        ) : null}
        {report(job)}
      </section>
    </Card>
  );
}

const exact = new Intl.NumberFormat("en");

/** Where it stands, in words: read out at every change. */
function sentenceOf({ job, state }: Run<unknown>, words: JobWords) {
  const progress = `${exact.format(settledCount(job))} of ${exact.format(job.total)} done with`;
  const doubt =
    job.inDoubt.length > 0
      ? ` For ${exact.format(job.inDoubt.length)} it is not known whether it was done; they will be asked for again.`
      : "";
  switch (state.phase) {
    case "running":
      return `${progress}. Stay on this page, or come back to it to go on.`;
    case "stopping":
      return `${progress}. Stopping after the request that is under way.`;
    case "paused":
      return `${progress}. ${state.reloaded ? "It was interrupted." : "It has stopped."} Nothing happens to the others until you go on.${doubt}`;
    case "finished":
      return `Finished: ${exact.format(job.done)} ${words.done}, ${exact.format(job.unchanged)} ${words.leftAlone}, ${exact.format(job.refused.length)} refused.`;
  }
}

function Controls<Task>({
  running,
  words,
  left,
}: Pick<JobPanelProps<Task>, "running" | "words"> & { left: number }) {
  const { phase } = running.run.state;
  const close = () => {
    document.getElementById("main")?.focus();
    running.close();
  };
  switch (phase) {
    case "running":
    case "stopping":
      return (
        <Button
          variant="outline"
          size="sm"
          pending={phase === "stopping"}
          onClick={() => running.stop()}
        >
          Stop
        </Button>
      );
    case "paused":
      return (
        <>
          <Button variant="outline" size="sm" onClick={close}>
            Discard the rest
          </Button>
          <Button size="sm" onClick={() => running.goOn()}>
            {running.run.job.todo.length === 0 ? "Try again with" : "Go on with"}{" "}
            {words.inWords(left)}
          </Button>
        </>
      );
    case "finished":
      return (
        <Button variant="outline" size="sm" onClick={close}>
          Close
        </Button>
      );
  }
}

function Figure({ icon, label, children }: { icon: ReactNode; label: string; children: number }) {
  return (
    <div className="flex items-center gap-1.5 [&_svg]:size-4 [&_svg:not([class*=text-])]:text-muted-foreground">
      <span aria-hidden="true">{icon}</span>
      <dt className="order-last text-muted-foreground">{label}</dt>
      <dd className="font-medium tabular-nums">{exact.format(children)}</dd>
    </div>
  );
}
