"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useLayoutEffect, useOptimistic, useRef, useState, useTransition } from "react";
import { type AddressPatch, difference, fromTheBeginning, patched } from "./address";

export type Address = ReturnType<typeof useAddress>;

/**
 * The page's query, which the server reads, and the way to change it. A change
 * asks the server inside a transition: what is on screen stays until the answer
 * is there. The browser deals in strings; what they mean is the server's to say.
 */
export function useAddress() {
  const router = useRouter();
  const pathname = usePathname();
  const here = useSearchParams().toString();
  const [pending, startTransition] = useTransition();
  const [shown, setShown] = useOptimistic(here);
  // What the server was not told of, and so can't have read.
  const [noted, setNoted] = useState<ReadonlySet<string>>(new Set());
  // Two changes may come before the first of them is painted. In the layout phase: a
  // control may ask for something in its first effect (`useEarlyChoice`), which runs
  // before those of this component and must not be forgotten by them.
  const wanted = useRef<{ query: string; push: boolean } | null>(null);
  useLayoutEffect(() => {
    if (!pending) wanted.current = null;
  }, [pending]);

  // A pause in typing ends in the render that it began in; the address may have moved on.
  const latest = useRef(here);
  useLayoutEffect(() => {
    latest.current = here;
  }, [here]);

  const hrefOf = (query: string) => (query ? `${pathname}?${query}` : pathname);

  /**
   * Changes the query; without a page in the patch the list is back at its beginning.
   * @param options.replace no new entry for "back"
   * @param options.stay on the page that is shown
   */
  function set(patch: AddressPatch, options: { replace?: boolean; stay?: boolean } = {}) {
    const change = options.stay ? patch : { ...fromTheBeginning, ...patch };
    const query = patched(wanted.current?.query ?? latest.current, change);
    // An entry that a change before was to make isn't there yet: it is still to be made.
    const push = !options.replace || (wanted.current?.push ?? false);
    wanted.current = { query, push };
    startTransition(() => {
      setShown(query);
      if (push) router.push(hrefOf(query), { scroll: false });
      else router.replace(hrefOf(query), { scroll: false });
    });
  }

  /** Changes what the server's answer doesn't depend on: nothing is asked again. */
  function note(patch: AddressPatch) {
    if (wanted.current) return set(patch, { replace: true, stay: true });
    setNoted((names) => new Set([...names, ...Object.keys(patch)]));
    window.history.replaceState(null, "", hrefOf(patched(latest.current, patch)));
  }

  /** Makes the change that a link stands for; the server wrote it without what was noted since. */
  function follow(link: HTMLAnchorElement) {
    const change = Object.entries(difference(here, link.search));
    set(Object.fromEntries(change.filter(([name]) => !noted.has(name))));
  }

  return {
    pending,
    set,
    note,
    follow,
    /** A value of the address: what was asked for last, or else what the server made of it. */
    now(name: string, fromServer: string | null): string | null {
      const next = new URLSearchParams(shown).get(name);
      const isRead = next === new URLSearchParams(here).get(name) && !noted.has(name);
      return isRead ? fromServer : next;
    },
  };
}
