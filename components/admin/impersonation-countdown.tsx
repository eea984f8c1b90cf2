"use client";

import { useEffect, useState } from "react";

const SECOND = 1_000;

/** "59:07", or "1:00:00" from an hour on. */
export function formatCountdown(milliseconds: number) {
  const seconds = Math.max(0, Math.ceil(milliseconds / SECOND));
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const clock = `${hours ? twoDigits(minutes) : minutes}:${twoDigits(seconds % 60)}`;
  return hours ? `${hours}:${clock}` : clock;
}

/**
 * The time left, counting down. It gets a remainder and no end time, because
 * the browser's clock may be wrong; only its pace is relied on. At zero the
 * session is over on the server too, and loading the page again says so.
 */
export function ImpersonationCountdown({ remaining }: { remaining: number }) {
  const [left, setLeft] = useState(remaining);

  useEffect(() => {
    const end = Date.now() + remaining;
    const timer = setInterval(() => {
      const now = end - Date.now();
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      window.location.reload();
    }, SECOND);
    return () => clearInterval(timer);
  }, [remaining]);

  return (
    // A timer that announced every second would drown out everything else.
    <span role="timer" aria-live="off" className="whitespace-nowrap tabular-nums">
      <span aria-hidden="true">{formatCountdown(left)} left</span>
      <span className="sr-only">
        {left > 60 * SECOND
          ? `About ${Math.round(left / (60 * SECOND))} minutes left`
          : "Less than a minute left"}
      </span>
    </span>
  );
}
