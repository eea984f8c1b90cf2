import { isAPIError } from "better-auth/api";
import { UserRound } from "lucide-react";
import type { Metadata } from "next";
import { createLoader, parseAsString, type SearchParams } from "nuqs/server";
import { Alert, AlertDescription } from "@/components/ui/alert";
import { brand } from "@/lib/admin.config";
import { currentSession } from "@/lib/auth/current";
import { auth } from "@/lib/auth/server";
import { ChoosePasswordForm } from "../_components/choose-password-form";
import { DeadLink } from "../_components/dead-link";

export const metadata: Metadata = {
  title: "Choose a password",
  // The address is a secret: it goes nowhere from here.
  referrer: "no-referrer",
};

const loadParams = createLoader({ token: parseAsString });

/** Where the links of invitations and of forgotten passwords lead. */
export default async function ResetPasswordPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { token } = await loadParams(searchParams);
  const link = token ? await readLink(token) : null;
  if (!token || !link) return <DeadLink />;
  const session = await currentSession();
  return (
    <>
      <h1 className="font-semibold text-2xl">
        {link.isInvitation ? `Welcome to ${brand.name}` : "Choose a new password"}
      </h1>
      <p className="wrap-anywhere mt-1.5 mb-7 text-muted-foreground">
        {link.isInvitation ? "Choose a password for " : "For "}
        <span className="font-medium text-foreground">{link.email}</span>
        {link.isInvitation ? ", and you are in." : ". All your other sessions will end."}
      </p>
      {session && session.user.email !== link.email ? (
        <Alert role="note" variant="warning" className="mb-5">
          <UserRound aria-hidden="true" />
          <AlertDescription className="wrap-anywhere">
            This browser is signed in as {session.user.email}. Go on, and it is signed in as{" "}
            {link.email} instead.
          </AlertDescription>
        </Alert>
      ) : null}
      <ChoosePasswordForm
        token={token}
        email={link.email}
        submitLabel={link.isInvitation ? "Set password and sign in" : "Change password and sign in"}
      />
    </>
  );
}

/** Whose password the link chooses; null where it is of no use. */
async function readLink(token: string) {
  try {
    return await auth.api.readPasswordLink({ body: { token } });
  } catch (error) {
    // Too long or unknown: all the same to whoever holds it.
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
}
