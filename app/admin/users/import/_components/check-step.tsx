"use client";

import { CircleCheck, CircleSlash, CircleX } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { ProgressBar } from "@/components/admin/job/progress-bar";
import { usersInWords } from "@/components/admin/users-in-words";
import { Alert, AlertDescription } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { dryRun, type Judged } from "./dry-run";
import { checkLines, type ImportLine } from "./lines";
import { ProblemList } from "./problem-list";

const exact = new Intl.NumberFormat("en");

/** Every line's problem, before anything is written; then the way to go on. */
export function CheckStep({
  lines,
  onImport,
  onBack,
}: {
  lines: readonly ImportLine[];
  onImport: (lines: readonly ImportLine[]) => void;
  onBack: () => void;
}) {
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [count, setCount] = useState(0);
  const [result, setResult] = useState<Judged | string | null>(null);
  const [attempt, setAttempt] = useState(0);

  // The button that led here is gone.
  useEffect(() => heading.current?.focus(), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is what it is for
  useEffect(() => {
    const leaving = new AbortController();
    const { good, problems } = checkLines(lines);
    setResult(null);
    setCount(problems.length);
    void dryRun(good, {
      signal: leaving.signal,
      onProgress: (done) => setCount(problems.length + done),
    }).then((judged) => {
      if (judged === null || leaving.signal.aborted) return;
      if (typeof judged === "string") return setResult(judged);
      const all = [...problems, ...judged.problems].sort((a, b) => a.line - b.line);
      setResult({ ...judged, problems: all });
    });
    return () => leaving.abort();
  }, [lines, attempt]);

  return (
    <div className="flex flex-col gap-5">
      <div>
        <h2 ref={heading} id={headingId} tabIndex={-1} className="font-semibold text-base">
          {result === null ? "Checking every row" : "What would happen"}
        </h2>
        <p role="status" className="text-compact text-muted-foreground">
          {sentenceOf(result, count, lines.length)}
        </p>
      </div>
      {result === null ? (
        <ProgressBar value={count} max={lines.length} labelledBy={headingId} />
      ) : typeof result === "string" ? (
        <Alert variant="warning">
          <AlertDescription>{result}</AlertDescription>
        </Alert>
      ) : (
        <>
          <dl className="flex flex-wrap gap-x-6 gap-y-2 text-compact">
            <Figure icon={<CircleCheck className="text-success" />} label="will be created">
              {result.good.length}
            </Figure>
            <Figure icon={<CircleSlash />} label="exist already, and stay as they are">
              {result.existing.length}
            </Figure>
            <Figure icon={<CircleX className="text-destructive" />} label="with a problem">
              {result.problems.length}
            </Figure>
          </dl>
          <ProblemList title="Rows with a problem: left out" problems={result.problems} />
          <ProblemList
            title="Rows of users who exist already"
            problems={result.existing.map((line) => ({
              ...line,
              problem: "Somebody has this e-mail already.",
            }))}
          />
        </>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="outline" onClick={onBack}>
          {result === null ? "Cancel" : "Back"}
        </Button>
        {typeof result === "string" ? (
          <Button onClick={() => setAttempt(attempt + 1)}>Check again</Button>
        ) : null}
        {result !== null && typeof result !== "string" && result.good.length > 0 ? (
          <Button onClick={() => onImport(result.good)}>
            Import {usersInWords(result.good.length)}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function sentenceOf(result: Judged | string | null, count: number, total: number) {
  if (result === null) {
    return `${exact.format(count)} of ${exact.format(total)} rows checked. Nothing is written.`;
  }
  if (typeof result === "string") return "The rows could not all be checked. Nothing was written.";
  if (result.good.length === 0) return "There is nobody to create in these rows.";
  return `Nothing was written yet. ${usersInWords(result.good.length)} will be created, without a password and with an e-mail that nobody has verified.`;
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
