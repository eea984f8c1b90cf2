"use client";

import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ComponentProps, CSSProperties } from "react";
import { Toaster as Sonner, toast } from "sonner";
import { Spinner } from "./spinner";

// For what has to speak where nothing more can be fetched.
export { toast };

const look = {
  "--normal-bg": "var(--popover)",
  "--normal-text": "var(--popover-foreground)",
  "--normal-border": "var(--border)",
  "--border-radius": "0.5625rem",
} as CSSProperties;

/** Call `toast.success(…)`, `toast.error(…)` from "sonner" anywhere in the browser. */
export function Toaster(props: ComponentProps<typeof Sonner>) {
  return (
    <Sonner
      data-slot="toaster"
      position="bottom-right"
      style={look}
      icons={{
        success: <CircleCheck className="size-4 text-success" />,
        error: <CircleAlert className="size-4 text-destructive" />,
        warning: <TriangleAlert className="size-4 text-warning" />,
        info: <Info className="size-4 text-muted-foreground" />,
        loading: <Spinner />,
      }}
      toastOptions={{ classNames: { toast: "font-sans!", description: "text-muted-foreground!" } }}
      {...props}
    />
  );
}
