"use client";

import { useClock } from "@/components/ui/render-clock";
import { describeInstant } from "@/lib/format-time";

/** Day and time, for ends and deadlines, where "in 3 days" would be too vague. */
export function ExactTime({ at, className }: { at: Date; className?: string }) {
  const { locale, timeZone } = useClock();
  const text = at.toLocaleString(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <time
      dateTime={at.toISOString()}
      title={describeInstant(at, locale, timeZone)}
      className={className}
      // Node and the browser may ship different versions of the locale data.
      suppressHydrationWarning
    >
      {timeZone === "UTC" ? `${text} UTC` : text}
    </time>
  );
}
