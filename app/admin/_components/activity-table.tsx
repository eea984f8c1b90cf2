import { ChevronRight } from "lucide-react";
import type { ActivityDay } from "@/lib/extended-admin/types";

const figures = new Intl.NumberFormat("en");

/** The charts' figures, newest day first: opened by whoever wants to read them. */
export function ActivityTable({ rows }: { rows: readonly (ActivityDay & { label: string })[] }) {
  return (
    <details className="group">
      <summary className="inline-flex min-h-6 list-none items-center gap-1 rounded-sm text-compact text-muted-foreground hover:text-foreground [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-3.5 transition-transform group-open:rotate-90"
        />
        The figures as a table
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <div tabIndex={0} className="mt-2 max-h-80 overflow-y-auto rounded-lg border border-border">
        <table className="w-full text-left text-compact tabular-nums">
          <caption className="sr-only">Sign-ups and sign-ins per day in UTC, newest first</caption>
          <thead className="sticky top-0 bg-muted text-muted-foreground text-xs">
            <tr>
              <th scope="col" className="px-3 py-1.5 font-medium">
                Day
              </th>
              <th scope="col" className="px-3 py-1.5 text-right font-medium">
                Sign-ups
              </th>
              <th scope="col" className="px-3 py-1.5 text-right font-medium">
                Sign-ins
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-border">
            {rows.toReversed().map(({ day, label, signUps, signIns }) => (
              <tr key={day}>
                <th scope="row" className="px-3 py-1.5 font-normal">
                  <time dateTime={day}>{label}</time>
                </th>
                <td className="px-3 py-1.5 text-right">{figures.format(signUps)}</td>
                <td className="px-3 py-1.5 text-right">
                  {signIns === null ? (
                    <span className="text-muted-foreground">not counted</span>
                  ) : (
                    figures.format(signIns)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
