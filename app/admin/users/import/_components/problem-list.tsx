"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { LineProblem } from "./lines";
import { saveProblems } from "./save-csv";

/** Longer lists come when asked for: five thousand lines make a browser slow. */
const SHOWN = 100;

const exact = new Intl.NumberFormat("en");

/** The lines that can't become users, each with its reason. */
export function ProblemList({
  title,
  problems,
}: {
  title: string;
  problems: readonly LineProblem[];
}) {
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const shown = all ? problems : problems.slice(0, SHOWN);
  return (
    <section aria-label={title} className="min-w-0 border-border border-t pt-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-medium text-compact">{title}</h3>
        <Button variant="outline" size="sm" onClick={() => saveProblems(problems)}>
          <Download aria-hidden="true" />
          Download as CSV
        </Button>
      </div>
      <ul className="mt-2 max-h-80 divide-y divide-border overflow-y-auto text-compact">
        {shown.map(({ line, email, problem }) => (
          <li key={line} className="flex flex-wrap gap-x-3 py-1.5">
            <span className="w-16 shrink-0 text-muted-foreground tabular-nums">Row {line}</span>
            <bdi className="wrap-anywhere min-w-0 font-medium">{email || "(no e-mail)"}</bdi>
            <span className="wrap-anywhere min-w-0 text-muted-foreground max-sm:w-full">
              {problem}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < problems.length ? (
        <Button variant="link" className="mt-2 text-compact" onClick={() => setAll(true)}>
          Show all {exact.format(problems.length)}
        </Button>
      ) : null}
    </section>
  );
}
