import { cloneElement, type HTMLAttributes, isValidElement } from "react";
import { cn } from "@/lib/cn";

type Props = Record<string, unknown>;

/** Both, the child's own first. */
const inTurn =
  (...handlers: unknown[]) =>
  (...event: unknown[]) => {
    for (const handler of handlers) if (typeof handler === "function") handler(...event);
  };

/**
 * Renders its only child with its own properties upon it, for `asChild`: a link
 * with the looks of a button. Where both say something the child's stays, but
 * classes add up and handlers run in turn.
 */
export function Slot({ children, ...own }: HTMLAttributes<HTMLElement>) {
  if (!isValidElement<Props & { className?: string }>(children))
    throw new Error("With asChild there has to be one element inside.");
  const { props } = children;
  const merged: Props = { ...own, ...props, className: cn(own.className, props.className) };
  for (const [name, handler] of Object.entries(own))
    if (/^on[A-Z]/.test(name) && props[name]) merged[name] = inTurn(props[name], handler);
  return cloneElement(children, merged);
}
