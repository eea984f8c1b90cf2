"use client";

import { type ComponentProps, createContext, useContext } from "react";

interface FieldState {
  id: string;
  hintId: string;
  errorId: string;
  invalid: boolean;
  hasHint: boolean;
  setHasHint: (has: boolean) => void;
}

export const FieldContext = createContext<FieldState | null>(null);

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
  const field = useContext(FieldContext);
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
