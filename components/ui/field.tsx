"use client";

import { CircleAlert } from "lucide-react";
import { type ComponentProps, createContext, useContext, useEffect, useId, useState } from "react";
import { cn } from "@/lib/cn";
import { Label } from "./label";

interface FieldContext {
  id: string;
  hintId: string;
  errorId: string;
  invalid: boolean;
  hasHint: boolean;
  setHasHint: (has: boolean) => void;
}

const Context = createContext<FieldContext | null>(null);

interface ControlProps {
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: ComponentProps<"input">["aria-invalid"];
}

/**
 * What ties a control to the label, hint and error of the `Field` around it.
 * Every control in components/ui calls it; outside of a Field it changes nothing.
 */
export function useFieldControl<Props extends ControlProps>(props: Props): Props {
  const field = useContext(Context);
  if (!field) return props;
  const describedBy = [
    props["aria-describedby"],
    field.hasHint ? field.hintId : null,
    field.invalid ? field.errorId : null,
  ].filter(Boolean);
  return {
    ...props,
    id: props.id ?? field.id,
    "aria-describedby": describedBy.length > 0 ? describedBy.join(" ") : undefined,
    "aria-invalid": props["aria-invalid"] ?? (field.invalid || undefined),
  };
}

/** One control with its label, hint and error; the control inside finds them by itself. */
export function Field({
  className,
  invalid = false,
  ...props
}: ComponentProps<"div"> & { invalid?: boolean }) {
  const id = useId();
  const [hasHint, setHasHint] = useState(false);
  return (
    <Context
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
    </Context>
  );
}

function useField(part: string) {
  const field = useContext(Context);
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
