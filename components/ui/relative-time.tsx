"use client";

import { type ComponentProps, useState } from "react";
import { describeInstant, formatDate, formatRelative } from "@/lib/format-time";
import { useClock } from "./render-clock";

interface RelativeTimeProps extends Omit<ComponentProps<"time">, "dateTime" | "title"> {
  date: Date | string | number;
  /** `relative`: "3 minutes ago"; `date`: "21 Nov 2026", for what is read as a calendar day. */
  format?: "relative" | "date";
}

/** A moment in the person's language; the exact time, in UTC and local, is in its title. */
export function RelativeTime({ date, format = "relative", ...props }: RelativeTimeProps) {
  const { now, locale, timeZone, asServed } = useClock();
  const instant = new Date(date);
  const [first] = useState(instant.getTime());
  if (Number.isNaN(instant.getTime())) return null;
  // The server's words stand as they are: to find the same again, for each row of a
  // list, is a fifth of all that the browser does before a person can use the page.
  const stands =
    asServed && typeof window !== "undefined" && instant.getTime() === first
      ? { children: "" }
      : {
          title: describeInstant(instant, locale, timeZone),
          children:
            format === "date"
              ? formatDate(instant, locale, timeZone)
              : formatRelative(instant, now, locale),
        };
  return (
    <time
      data-slot="relative-time"
      dateTime={instant.toISOString()}
      // For the words that stand; and Node and the browser may ship different locale data.
      suppressHydrationWarning
      {...stands}
      {...props}
    />
  );
}
