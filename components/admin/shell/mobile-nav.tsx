"use client";

import { Menu } from "lucide-react";
import type { ReactNode } from "react";
import type { NavigationItem } from "@/components/admin/shell/nav-links";
import { Button } from "@/components/ui/button";
import { MenuButton } from "@/components/ui/menu-button";

export interface MobileNavProps {
  items: readonly NavigationItem[];
  brand: ReactNode;
}

const loadSheet = async () => (await import("./mobile-nav-sheet")).MobileNavSheet;

/** The sidebar as a sheet, where the screen is too narrow to keep it in view. */
export function MobileNav(props: MobileNavProps) {
  return (
    <MenuButton load={loadSheet} menuProps={props} opens="dialog">
      <Button variant="ghost" size="icon" className="lg:hidden">
        <Menu aria-hidden="true" />
        <span className="sr-only">Open the menu</span>
      </Button>
    </MenuButton>
  );
}
