"use client";

import { Check, Copy } from "lucide-react";
import { type ComponentProps, useEffect, useState } from "react";
import { toast } from "sonner";
import { Button } from "./button";

interface CopyButtonProps extends Omit<ComponentProps<typeof Button>, "value" | "children"> {
  value: string;
  /** What is copied, in words: "user id" makes the button "Copy user id". */
  label: string;
}

export function CopyButton({
  value,
  label,
  variant = "ghost",
  size = "icon-xs",
  ...props
}: CopyButtonProps) {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Refused by the browser, or a page without https.
      toast.error(`The ${label} could not be copied.`, { description: value });
    }
  }

  return (
    <>
      <Button
        type="button"
        data-slot="copy-button"
        variant={variant}
        size={size}
        title={`Copy ${label}`}
        onClick={copy}
        {...props}
      >
        {copied ? (
          <Check aria-hidden="true" className="size-3.5 text-success" />
        ) : (
          <Copy aria-hidden="true" className="size-3.5 text-muted-foreground" />
        )}
        <span className="sr-only">Copy {label}</span>
      </Button>
      <span className="sr-only" role="status">
        {copied ? `Copied ${label}` : ""}
      </span>
    </>
  );
}
