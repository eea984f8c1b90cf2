"use client";

import { useClock } from "@/components/ui/render-clock";
import { dayAndTimeFormat, describeInstant } from "@/lib/format-time";

/** Day and time, for ends and deadlines, where "in 3 days" would be too vague. */
export function ExactTime({
  at,
  withUtc = false,
  className,
}: {
  at: Date;
  /** Says the moment in UTC too, where that reads differently. */
  withUtc?: boolean;
  className?: string;
}) {
  const { locale, timeZone } = useClock();
  const text = dayAndTimeFormat(locale, timeZone).format(at);
  const utc = dayAndTimeFormat(locale, "UTC").format(at);
  return (
    <time
      dateTime={at.toISOString()}
      title={describeInstant(at, locale, timeZone)}
      className={className}
      // Node and the browser may ship different versions of the locale data.
      suppressHydrationWarning
    >
      {text === utc ? `${text} UTC` : text}
      {withUtc && text !== utc ? (
        <span className="font-normal text-muted-foreground"> ({utc} UTC)</span>
      ) : null}
    </time>
  );
}
