"use client";

import { Menu } from "lucide-react";
import { type ReactNode, useState } from "react";
import { type NavigationItem, NavLinks } from "@/components/admin/shell/nav-links";
import { Button } from "@/components/ui/button";
import { Sheet, SheetContent, SheetHeader, SheetTitle, SheetTrigger } from "@/components/ui/sheet";

/** The sidebar as a sheet, where the screen is too narrow to keep it in view. */
export function MobileNav({
  items,
  brand,
}: {
  items: readonly NavigationItem[];
  brand: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Sheet open={open} onOpenChange={setOpen}>
      <SheetTrigger asChild>
        <Button variant="ghost" size="icon" className="lg:hidden">
          <Menu aria-hidden="true" />
          <span className="sr-only">Open the menu</span>
        </Button>
      </SheetTrigger>
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
