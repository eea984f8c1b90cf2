import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

/** What dialogs and alert dialogs share: the shade, the sheet of paper, head and foot. */
export const overlayStyles =
  "fixed inset-0 z-50 bg-overlay data-[state=open]:animate-fade-in data-[state=closed]:animate-fade-out";

export const panelStyles = [
  "fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full flex-col gap-4 overflow-y-auto",
  "rounded-t-2xl bg-popover p-5 text-popover-foreground shadow-overlay outline-none",
  "sm:inset-y-0 sm:my-auto sm:h-fit sm:max-h-[min(48rem,calc(100dvh-3rem))] sm:max-w-lg sm:rounded-xl sm:p-6",
  "data-[state=open]:animate-pop-in data-[state=closed]:animate-pop-out",
].join(" ");

export const titleStyles = "font-semibold text-base leading-6 tracking-tight";
export const descriptionStyles = "text-muted-foreground text-sm";

export function PanelHeader({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("flex flex-col gap-1.5 pr-8", className)} {...props} />;
}

export function PanelFooter({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      className={cn("flex flex-col-reverse gap-2 pt-2 sm:flex-row sm:justify-end", className)}
      {...props}
    />
  );
}
