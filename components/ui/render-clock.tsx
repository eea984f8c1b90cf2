"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";

interface Clock {
  /** Milliseconds since the epoch. */
  now: number;
  locale: string;
  timeZone: string;
}

/**
 * When and for which language the server rendered. The browser's first render
 * repeats exactly that, so both agree; right after it the person's own clock,
 * language and time zone take over.
 */
const ServerClock = createContext<Clock>({ now: 0, locale: "en", timeZone: "UTC" });

export function RenderClockProvider({
  now,
  locale,
  children,
}: {
  now: number;
  locale: string;
  children: ReactNode;
}) {
  return <ServerClock value={{ now, locale, timeZone: "UTC" }}>{children}</ServerClock>;
}

const TICK = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let personal: Clock | undefined;

// One timer for every time on the page, stopped when the last one leaves.
function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    personal = undefined;
    for (const tell of listeners) tell();
  }, TICK);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    personal = undefined;
  };
}

function personalClock() {
  personal ??= {
    now: Date.now(),
    locale: navigator.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  return personal;
}

/** Now, the locale and the time zone to show times in; renders again every half minute. */
export function useClock(): Clock {
  const server = useContext(ServerClock);
  return useSyncExternalStore(subscribe, personalClock, () => server);
}
