"use client";

import {
  type ComponentProps,
  type FormEventHandler,
  type ReactNode,
  type RefObject,
  useState,
} from "react";
import { FormError } from "@/components/forms/form-error";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";

interface ActionDialogProps {
  title: ReactNode;
  description?: ReactNode;
  /** What the button does, in its words: "Ban user", not "OK". */
  submitLabel: string;
  variant?: ComponentProps<typeof Button>["variant"];
  pending: boolean;
  /** The server's sentence when it refused; what was typed stays. */
  error: string | null;
  disabled?: boolean;
  /** The id of what gets the focus afterwards, where the opener goes away with the change. */
  nextFocus?: RefObject<string | null>;
  onSubmit: FormEventHandler<HTMLFormElement>;
  onClose: () => void;
  children?: ReactNode;
}

/** Focus is never lost: it goes on, or back to the opener, or else to the page. */
function giveFocus(next: string | null | undefined, opener: Element | null) {
  const candidates = [
    next && document.getElementById(next),
    opener === document.body ? null : opener,
  ];
  const target = candidates.find((each) => each instanceof HTMLElement && each.isConnected);
  ((target as HTMLElement | undefined) ?? document.getElementById("main"))?.focus();
}

/**
 * The frame of every dialog that changes something. It is mounted when opened
 * and unmounted when closed, so nothing typed survives a cancel.
 */
export function ActionDialog({
  title,
  description,
  submitLabel,
  variant,
  pending,
  error,
  disabled,
  nextFocus,
  onSubmit,
  onClose,
  children,
}: ActionDialogProps) {
  const [opener] = useState(() => document.activeElement);

  return (
    <Dialog open onOpenChange={(open) => (open || pending ? undefined : onClose())}>
      <DialogContent
        // Undefined where nothing describes the dialog: its fields do.
        {...(description ? {} : { "aria-describedby": undefined })}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          giveFocus(nextFocus?.current, opener);
        }}
      >
        <DialogHeader>
          <DialogTitle className="wrap-anywhere">{title}</DialogTitle>
          {description ? <DialogDescription>{description}</DialogDescription> : null}
        </DialogHeader>
        <form noValidate onSubmit={onSubmit} className="flex min-w-0 flex-col gap-4">
          {children}
          <FormError>{error}</FormError>
          <DialogFooter>
            <Button type="button" variant="outline" disabled={pending} onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" variant={variant} pending={pending} disabled={disabled}>
              {submitLabel}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
