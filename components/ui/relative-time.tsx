"use client";

import type { ComponentProps } from "react";
import { describeInstant, formatDate, formatRelative } from "@/lib/format-time";
import { useClock } from "./render-clock";

interface RelativeTimeProps extends Omit<ComponentProps<"time">, "dateTime" | "title"> {
  date: Date | string | number;
  /** `relative`: "3 minutes ago"; `date`: "21 Nov 2026", for what is read as a calendar day. */
  format?: "relative" | "date";
}

/** A moment in the person's language; the exact time, in UTC and local, is in its title. */
export function RelativeTime({ date, format = "relative", ...props }: RelativeTimeProps) {
  const { now, locale, timeZone } = useClock();
  const instant = new Date(date);
  if (Number.isNaN(instant.getTime())) return null;
  return (
    <time
      data-slot="relative-time"
      dateTime={instant.toISOString()}
      title={describeInstant(instant, locale, timeZone)}
      // Node and the browser may ship different versions of the locale data.
      suppressHydrationWarning
      {...props}
    >
      {format === "date"
        ? formatDate(instant, locale, timeZone)
        : formatRelative(instant, now, locale)}
    </time>
  );
}
