import { PowerOff } from "lucide-react";
import type { ReactNode } from "react";
import { Alert, AlertDescription, AlertTitle } from "@/components/ui/alert";

/** Says that the configuration has something switched off, and how to switch it on. */
export function FeatureOff({
  title,
  option,
  children,
}: {
  title: string;
  /** Where `pluginOptions` has it, such as "dynamicRoles.enabled". */
  option: string;
  /** What that means for this page. */
  children: ReactNode;
}) {
  return (
    <Alert role="note">
      <PowerOff aria-hidden="true" />
      <AlertTitle>{title}</AlertTitle>
      <AlertDescription>
        {children} To change that, set <code className="font-mono text-xs">{option}</code> to{" "}
        <code className="font-mono text-xs">true</code> in{" "}
        <code className="font-mono text-xs">lib/admin.config.ts</code> and deploy.
      </AlertDescription>
    </Alert>
  );
}
