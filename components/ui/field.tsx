"use client";

import { CircleAlert } from "lucide-react";
import { type ComponentProps, useContext, useEffect, useId, useState } from "react";
import { cn } from "@/lib/cn";
import { FieldContext } from "./field-control";
import { Label } from "./label";

/** One control with its label, hint and error; the control inside finds them by itself. */
export function Field({
  className,
  invalid = false,
  ...props
}: ComponentProps<"div"> & { invalid?: boolean }) {
  const id = useId();
  const [hasHint, setHasHint] = useState(false);
  return (
    <FieldContext
      value={{
        id: `${id}control`,
        hintId: `${id}hint`,
        errorId: `${id}error`,
        invalid,
        hasHint,
        setHasHint,
      }}
    >
      <div
        data-slot="field"
        data-invalid={invalid || undefined}
        className={cn("flex min-w-0 flex-col", className)}
        {...props}
      />
    </FieldContext>
  );
}

function useField(part: string) {
  const field = useContext(FieldContext);
  if (!field) throw new Error(`${part} belongs inside a Field.`);
  return field;
}

export function FieldLabel({ className, ...props }: ComponentProps<typeof Label>) {
  const field = useField("FieldLabel");
  return <Label htmlFor={field.id} className={cn("mb-1.5", className)} {...props} />;
}

export function FieldHint({ className, ...props }: ComponentProps<"p">) {
  const { hintId, setHasHint } = useField("FieldHint");
  useEffect(() => {
    setHasHint(true);
    return () => setHasHint(false);
  }, [setHasHint]);
  return (
    <p
      data-slot="field-hint"
      id={hintId}
      className={cn("mt-1.5 text-muted-foreground text-xs leading-5", className)}
      {...props}
    />
  );
}

/** Stays in the page while empty, so that a message put in is announced. */
export function FieldError({ className, children, ...props }: ComponentProps<"p">) {
  const field = useField("FieldError");
  return (
    <p
      data-slot="field-error"
      id={field.errorId}
      aria-live="polite"
      className={cn(
        "flex gap-1.5 text-destructive text-xs leading-5 not-empty:mt-1.5 [&>svg]:mt-[0.1875rem] [&>svg]:size-3.5 [&>svg]:shrink-0",
        className,
      )}
      {...props}
    >
      {children ? (
        <>
          <CircleAlert aria-hidden="true" />
          <span>{children}</span>
        </>
      ) : null}
    </p>
  );
}
