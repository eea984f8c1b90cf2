"use client";

import { useClock } from "@/components/ui/render-clock";
import { formatDate } from "@/lib/format-time";
import { startOfUtcDay } from "@/lib/utc-day";

/** A range of days in words, in the person's language; one of its ends may be open. */
export function UtcDays({ from, to }: { from: string | null; to: string | null }) {
  const { locale } = useClock();
  const inWords = (day: string) => formatDate(startOfUtcDay(day), locale, "UTC");
  return (
    // Node and the browser may ship different versions of the locale data.
    <span title="Days in UTC, both included" suppressHydrationWarning>
      {from && to
        ? `${inWords(from)} – ${inWords(to)}`
        : from
          ? `from ${inWords(from)}`
          : `to ${inWords(to ?? "")}`}{" "}
      UTC
    </span>
  );
}
