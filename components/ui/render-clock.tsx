"use client";

import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { whenIdle } from "./when-idle";

interface Clock {
  /** Milliseconds since the epoch. */
  now: number;
  locale: string;
  timeZone: string;
}

const Clocks = createContext<{ servers: Clock; personal: Clock | null }>({
  servers: { now: 0, locale: "en", timeZone: "UTC" },
  personal: null,
});

const TICK = 30_000;

const personalClock = (): Clock => ({
  now: Date.now(),
  locale: navigator.language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/**
 * Says when and for which language the server rendered, and, once the browser has
 * nothing more urgent to do, the person's own clock, language and time zone: until
 * then what the server wrote is good enough, and a list shows a hundred times.
 */
export function RenderClockProvider({
  now,
  locale,
  children,
}: {
  now: number;
  locale: string;
  children: ReactNode;
}) {
  const [personal, setPersonal] = useState<Clock | null>(null);
  useEffect(() => {
    const look = () => startTransition(() => setPersonal(personalClock()));
    const timer = setInterval(look, TICK);
    const forget = whenIdle(() => {
      // Where the server wrote what this browser would, there is nothing to change before the
      // next tick. To ask for the zone's name takes longer than all the rest of this.
      if (navigator.language !== locale || new Date().getTimezoneOffset() !== 0) look();
    });
    return () => {
      clearInterval(timer);
      forget();
    };
  }, [locale]);
  const clocks = useMemo(
    () => ({ servers: { now, locale, timeZone: "UTC" }, personal }),
    [now, locale, personal],
  );
  return <Clocks value={clocks}>{children}</Clocks>;
}

const never = () => () => {};

/**
 * Now, the locale and the time zone to show times in; renders again every half
 * minute. What the server rendered is repeated with the server's clock, whenever
 * the browser comes to it, and only then shown by the person's own.
 * @returns also whether that repetition is going on, so that what is there may stand
 */
export function useClock(): Clock & { asServed: boolean } {
  const { servers, personal } = useContext(Clocks);
  let served = false;
  // React asks for the server's snapshot where it takes over what the server rendered.
  useSyncExternalStore(
    never,
    () => 0,
    () => {
      served = true;
      return 0;
    },
  );
  const [asServed, setAsServed] = useState(served);
  useEffect(() => {
    if (asServed && personal) startTransition(() => setAsServed(false));
  }, [asServed, personal]);
  return { ...((asServed ? null : personal) ?? servers), asServed };
}
