import { OctagonAlert } from "lucide-react";
import { Alert, AlertDescription, AlertTitle } from "@/components/ui/alert";

/** Why a sign-in was turned down, above the form. */
export function RefusedEntry({ title, message }: { title: string; message: string }) {
  return (
    <Alert variant="destructive">
      <OctagonAlert aria-hidden="true" />
      <AlertTitle>{title}</AlertTitle>
      <AlertDescription>{message}</AlertDescription>
    </Alert>
  );
}
