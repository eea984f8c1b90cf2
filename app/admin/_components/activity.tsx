import { headers } from "next/headers";
import Link from "next/link";
import type { ReactNode } from "react";
import {
  Card,
  CardAction,
  CardContent,
  CardDescription,
  CardHeader,
  CardTitle,
} from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/cn";
import type { Activity as Figures } from "@/lib/extended-admin/types";
import { preferredLocale } from "@/lib/format-time";
import { paths } from "@/lib/paths";
import { overviewHref, type Range, ranges } from "../search-params";
import { ActivityTable } from "./activity-table";
import { Chart } from "./chart";

/** The frame of the charts with their switch, which is there before the figures are. */
export function ActivityCard({ range, children }: { range: Range; children: ReactNode }) {
  return (
    <Card asChild>
      <section aria-labelledby="activity">
        <CardHeader className="max-sm:has-data-[slot=card-action]:grid-cols-1">
          <CardTitle id="activity">Sign-ups and sign-ins</CardTitle>
          <CardDescription>
            Per day in UTC. Sign-ups are new accounts, those that staff made too; impersonations are
            no sign-ins.
          </CardDescription>
          <CardAction className="max-sm:col-start-1 max-sm:row-start-3 max-sm:mt-2">
            <RangeLinks range={range} />
          </CardAction>
        </CardHeader>
        {children}
      </section>
    </Card>
  );
}

function RangeLinks({ range }: { range: Range }) {
  return (
    <nav aria-label="Days shown">
      <ul className="inline-flex gap-0.5 rounded-lg border border-border bg-muted p-0.5">
        {ranges.map((days) => (
          <li key={days}>
            <Link
              href={overviewHref(paths.admin, { days })}
              scroll={false}
              prefetch={false}
              aria-current={days === range ? "true" : undefined}
              className={cn(
                "inline-flex h-7 items-center rounded-md px-2.5 font-medium text-compact text-muted-foreground transition-colors hover:text-foreground",
                days === range && "bg-card text-foreground shadow-xs",
              )}
            >
              {days}
              <span className="max-sm:sr-only">&nbsp;days</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How many came and how many signed in, as charts and as a table. */
export async function Activity({ activity }: { activity: Promise<Figures> }) {
  const { days, signInsSince } = await activity;
  const locale = preferredLocale((await headers()).get("accept-language"));
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (day: string) => formatter.format(new Date(`${day}T00:00:00Z`));
  };
  const long = format({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const short = format({ day: "numeric", month: "short" });
  const rows = days.map(({ day, signUps, signIns }) => ({
    day,
    label: long(day),
    shortLabel: short(day),
    signUps,
    signIns,
  }));
  const series = (key: "signUps" | "signIns") => rows.map((row) => ({ ...row, value: row[key] }));
  const isPartial = rows.some(({ signIns }) => signIns === null);
  return (
    <CardContent className="flex flex-col gap-5">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-2">
        <Chart
          title="Sign-ups"
          noun={{ one: "sign-up", other: "sign-ups" }}
          days={series("signUps")}
          look="text-chart-1"
        />
        {signInsSince ? (
          <Chart
            title="Sign-ins"
            noun={{ one: "sign-in", other: "sign-ins" }}
            days={series("signIns")}
            look="text-chart-2"
            note={
              isPartial ? `Counted since ${format({ dateStyle: "medium" })(signInsSince)}.` : null
            }
          />
        ) : (
          <p className="text-compact text-muted-foreground">
            Sign-ins are not counted on this database.
          </p>
        )}
      </div>
      <ActivityTable rows={rows} />
    </CardContent>
  );
}

export function ActivitySkeleton() {
  return (
    <CardContent>
      <div role="status" className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-2">
        <span className="sr-only">Loading the charts</span>
        {["sign-ups", "sign-ins"].map((chart) => (
          <div key={chart}>
            <Skeleton className="h-5 w-20" />
            <Skeleton className="mt-1 h-7 w-32" />
            <Skeleton className="mt-8 mb-5.5 h-36 w-full" />
          </div>
        ))}
      </div>
      <Skeleton className="mt-5 h-6 w-44" />
    </CardContent>
  );
}
