"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import { eventLinkId } from "@/components/admin/event-link";
import { useHydrated } from "@/components/forms/use-hydrated";
import { Button } from "@/components/ui/button";
import { Sheet, SheetContent, SheetHeader, SheetTitle } from "@/components/ui/sheet";
import { cn } from "@/lib/cn";

const TITLE = "Audit event";

/**
 * An event's details, over the list. The address says that it is open, so
 * closing goes to the list's own address. Before the page's script is there, and
 * without it, the same stands at the same place, closed by a link.
 */
export function EventDrawer({
  eventId,
  closeHref,
  children,
}: {
  eventId: string;
  closeHref: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [open, setOpen] = useState(true);
  // What the server drew is there already: it doesn't come in a second time.
  const [wasThere] = useState(!hydrated);
  const [, startTransition] = useTransition();

  if (!hydrated) {
    return (
      <section
        aria-label={TITLE}
        className="fixed inset-y-0 right-0 z-50 w-[min(36rem,100vw)] overflow-y-auto bg-popover text-popover-foreground shadow-overlay"
      >
        <div className="flex items-center justify-between gap-4 p-5 pb-3">
          <h2 className="font-semibold text-base">{TITLE}</h2>
          <Button asChild variant="ghost" size="icon-sm">
            <Link href={closeHref}>
              <X aria-hidden="true" />
              <span className="sr-only">Close</span>
            </Link>
          </Button>
        </div>
        {children}
      </section>
    );
  }

  return (
    <Sheet
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) startTransition(() => router.push(closeHref, { scroll: false }));
      }}
    >
      <SheetContent
        className={cn("w-[min(36rem,100vw)]", wasThere && "data-[state=open]:animate-none")}
        aria-describedby={undefined}
        // At its beginning; the first button is somewhere in the middle of what is to be read.
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          const link = document.getElementById(eventLinkId(eventId));
          (link ?? document.getElementById("main"))?.focus();
        }}
      >
        <SheetHeader className="p-5 pb-3">
          <SheetTitle>{TITLE}</SheetTitle>
        </SheetHeader>
        {children}
      </SheetContent>
    </Sheet>
  );
}
