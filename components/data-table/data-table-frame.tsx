"use client";

import { type ComponentProps, createContext, type MouseEvent, use } from "react";
import { cn } from "@/lib/cn";
import { NAV } from "./nav-link";
import { focusSearch } from "./row-keys";
import { type Address, useAddress } from "./use-address";

const ListAddress = createContext<Address | null>(null);

/** The address of the list that a control belongs to. */
export function useListAddress(): Address {
  const address = use(ListAddress);
  if (!address) throw new Error("A list's control stands outside of its DataTableFrame.");
  return address;
}

/**
 * The box around toolbar, rows and page bar, with one address and one "under
 * way" for all of them. The links in it that the server wrote (`navTo`) are
 * followed in place. Clipped, not hidden: what is sticky in it sticks to the window.
 */
export function DataTableFrame({ className, ...props }: ComponentProps<"section">) {
  const address = useAddress();

  function onClick(event: MouseEvent<HTMLElement>) {
    // With a modifier key, or another button, it is the browser's: a new tab, say.
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>(`a[${NAV}][href]`);
    if (!link || !event.currentTarget.contains(link)) return;
    event.preventDefault();
    // What goes away with the click must not take the focus along.
    if (link.getAttribute(NAV) === "leaves") focusSearch(link);
    address.follow(link);
  }

  return (
    <ListAddress value={address}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it are what is pressed */}
      <section
        data-slot="data-table-frame"
        onClick={onClick}
        className={cn(
          "min-w-0 overflow-clip rounded-xl border border-border bg-card shadow-xs",
          className,
        )}
        {...props}
      />
    </ListAddress>
  );
}
