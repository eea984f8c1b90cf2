"use client";

import { useClock } from "@/components/ui/render-clock";
import { dayAndTimeFormat, describeInstant } from "@/lib/format-time";

/** From when to when, in the person's own time: the day is said once where it is the same. */
export function TimeSpan({ from, to }: { from: Date; to: Date | null }) {
  const { locale, timeZone } = useClock();
  const format = dayAndTimeFormat(locale, timeZone);
  const text = to ? format.formatRange(from, to) : `${format.format(from)} until now`;
  return (
    <time
      dateTime={from.toISOString()}
      title={describeInstant(from, locale, timeZone)}
      // Node and the browser may ship different versions of the locale data.
      suppressHydrationWarning
    >
      {text}
    </time>
  );
}
