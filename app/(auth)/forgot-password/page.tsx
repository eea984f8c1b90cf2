import { MailX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { MailboxHint } from "@/components/product/mailbox-hint";
import { Alert, AlertDescription, AlertTitle } from "@/components/ui/alert";
import { brand, mailPolicy } from "@/lib/admin.config";
import { mailProblem } from "@/lib/mail/app-mail";
import { lastsInWords } from "@/lib/mail/lasts";
import { paths } from "@/lib/paths";
import { ForgotPasswordForm } from "../_components/forgot-password-form";

export const metadata: Metadata = { title: "Forgot your password?" };

export default function ForgotPasswordPage() {
  const canSend = mailProblem() === null;
  const lasts = lastsInWords(new Date(mailPolicy.passwordLinkExpiresIn * 1000), new Date(0));
  return (
    <>
      <h1 className="font-semibold text-2xl">Forgot your password?</h1>
      <p className="mt-1.5 mb-7 text-muted-foreground">
        {canSend ? "We send you a link to choose a new one. " : null}
        <Link
          href={paths.signIn}
          className="inline-block py-0.5 font-medium text-primary underline-offset-4 hover:underline"
        >
          Back to sign-in
        </Link>
      </p>
      {canSend ? (
        <ForgotPasswordForm lasts={lasts} />
      ) : (
        <Alert role="note">
          <MailX aria-hidden="true" />
          <AlertTitle>No mail can be sent from here</AlertTitle>
          <AlertDescription>
            Write to {brand.supportEmail}: somebody there can set a new password for you.
          </AlertDescription>
        </Alert>
      )}
      <MailboxHint />
    </>
  );
}
