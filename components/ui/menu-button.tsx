"use client";

import { type ComponentProps, type ComponentType, cloneElement, type ReactElement } from "react";
import { useDeferred } from "@/components/hooks/use-deferred";

type ButtonElement = ReactElement<ComponentProps<"button">>;

/** What a deferred menu is handed: the button that opens it, already pressed once. */
export interface DeferredMenuProps {
  trigger: ButtonElement;
}

/**
 * A button with a menu (or a sheet) whose code is fetched with the first touch.
 * `load` gives the component that takes over: it renders `trigger` as its own
 * trigger, open from the start. Load functions belong outside of components.
 */
export function MenuButton<Props extends object>({
  load,
  menuProps,
  opens = "menu",
  children,
}: {
  load: () => Promise<ComponentType<Props & DeferredMenuProps>>;
  menuProps: Props;
  opens?: "menu" | "dialog";
  children: ButtonElement;
}) {
  const { component: Menu, approach, want } = useDeferred(load);
  if (Menu) return <Menu {...menuProps} trigger={children} />;
  return cloneElement(children, {
    "aria-haspopup": opens,
    "aria-expanded": false,
    onPointerEnter: approach,
    onFocus: approach,
    onClick: want,
    onKeyDown: (event) => {
      if (opens !== "menu" || event.key !== "ArrowDown") return;
      event.preventDefault();
      want();
    },
  });
}
