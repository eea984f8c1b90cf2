import type { ComponentProps } from "react";
import { Input } from "@/components/ui/input";

/** A field for an e-mail address: no capital at its start, no red line under it. */
export function EmailInput(props: Omit<ComponentProps<typeof Input>, "type">) {
  return <Input type="email" autoCapitalize="none" spellCheck={false} {...props} />;
}
