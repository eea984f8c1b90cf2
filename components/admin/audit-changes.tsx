import { Minus, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { differences, shownValue } from "@/components/admin/audit-difference";
import { ExactTime } from "@/components/admin/time";
import { cn } from "@/lib/cn";
import type { AuditEventView } from "@/lib/extended-admin/types";

/** What an event changed, field by field; nothing where it changed nothing. */
export function AuditChanges({ event }: { event: Pick<AuditEventView, "before" | "after"> }) {
  const changed = differences(event.before, event.after);
  if (changed.length === 0) return null;
  return (
    <section aria-labelledby="audit-changes">
      <h3 id="audit-changes" className="mb-2 font-semibold text-compact">
        What changed
      </h3>
      <dl className="divide-y divide-border overflow-hidden rounded-lg border border-border text-compact">
        {changed.map((difference) => (
          <div key={difference.field}>
            <dt className="wrap-anywhere bg-muted/60 px-3 py-1.5 font-mono text-xs">
              {difference.field}
            </dt>
            <dd>
              {difference.kind === "set" ? (
                <ul>
                  {difference.removed.map((each) => (
                    <Line key={each} sign="removed" what="Removed">
                      <bdi>{each}</bdi>
                    </Line>
                  ))}
                  {difference.added.map((each) => (
                    <Line key={each} sign="added" what="Added">
                      <bdi>{each}</bdi>
                    </Line>
                  ))}
                  {difference.kept.length > 0 ? (
                    <li className="wrap-anywhere px-3 py-1.5 text-muted-foreground">
                      Unchanged: <bdi>{difference.kept.join(", ")}</bdi>
                    </li>
                  ) : null}
                </ul>
              ) : (
                <ul>
                  <Line sign="removed" what="Before">
                    <Value value={difference.before} />
                  </Line>
                  <Line sign="added" what="After">
                    <Value value={difference.after} />
                  </Line>
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const signs = {
  added: { Icon: Plus, look: "bg-success-soft text-success" },
  removed: { Icon: Minus, look: "bg-destructive-soft text-destructive" },
};

function Line({
  sign,
  what,
  children,
}: {
  sign: keyof typeof signs;
  /** The sign, in words. */
  what: string;
  children: ReactNode;
}) {
  const { Icon, look } = signs[sign];
  return (
    <li className={cn("flex gap-2 px-3 py-1.5", look)}>
      <Icon aria-hidden="true" className="mt-0.75 size-3.5 shrink-0" />
      <span className="sr-only">{what}: </span>
      <span className="wrap-anywhere min-w-0 text-foreground">{children}</span>
    </li>
  );
}

function Value({ value }: { value: unknown }) {
  const shown = shownValue(value);
  switch (shown.kind) {
    case "nothing":
      return <span className="text-muted-foreground">nothing</span>;
    case "time":
      return <ExactTime at={shown.at} />;
    case "code":
      return (
        <pre className="wrap-anywhere whitespace-pre-wrap font-mono text-xs">{shown.text}</pre>
      );
    default:
      return <bdi className="whitespace-pre-wrap">{shown.text}</bdi>;
  }
}
