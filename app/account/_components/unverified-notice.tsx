import { MailWarning } from "lucide-react";
import { SendVerification } from "@/components/product/send-verification";
import { Alert, AlertDescription, AlertTitle } from "@/components/ui/alert";
import { mailProblem } from "@/lib/mail/app-mail";

/** Asks for the confirmation of an address, where the link can be sent. */
export function UnverifiedNotice({ email, disabled }: { email: string; disabled: boolean }) {
  if (mailProblem()) return null;
  return (
    <Alert role="note" variant="warning" className="mb-4">
      <MailWarning aria-hidden="true" />
      <AlertTitle>Confirm your e-mail address</AlertTitle>
      <AlertDescription>
        <p className="wrap-anywhere mb-3">
          Open the link in our message to {email}. Can't find it? Have another one sent.
        </p>
        <SendVerification email={email} disabled={disabled} />
      </AlertDescription>
    </Alert>
  );
}
