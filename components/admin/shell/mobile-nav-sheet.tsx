"use client";

import { useState } from "react";
import { NavLinks } from "@/components/admin/shell/nav-links";
import type { DeferredMenuProps } from "@/components/ui/menu-button";
import { Sheet, SheetContent, SheetHeader, SheetTitle, SheetTrigger } from "@/components/ui/sheet";
import type { MobileNavProps } from "./mobile-nav";

/** The sheet behind `MobileNav`, fetched when it is first opened. */
export function MobileNavSheet({ items, brand, trigger }: MobileNavProps & DeferredMenuProps) {
  const [open, setOpen] = useState(true);
  return (
    <Sheet open={open} onOpenChange={setOpen}>
      <SheetTrigger asChild>{trigger}</SheetTrigger>
      <SheetContent side="left" className="bg-sidebar" aria-describedby={undefined}>
        <SheetHeader>
          <SheetTitle>{brand}</SheetTitle>
        </SheetHeader>
        <div className="px-3 pb-4">
          <NavLinks items={items} onNavigate={() => setOpen(false)} />
        </div>
      </SheetContent>
    </Sheet>
  );
}
