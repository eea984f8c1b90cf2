import { LinkIcon, MailCheck } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { createLoader, parseAsString, type SearchParams } from "nuqs/server";
import type { ReactNode } from "react";
import { MailboxHint } from "@/components/product/mailbox-hint";
import { SendVerification } from "@/components/product/send-verification";
import { Button } from "@/components/ui/button";
import { currentSession } from "@/lib/auth/current";
import { paths, signInAndReturnTo } from "@/lib/paths";

export const metadata: Metadata = { title: "E-mail address", referrer: "no-referrer" };

const loadParams = createLoader({ error: parseAsString });

/** Where a link to confirm an address lands, whether or not it still worked. */
export default async function EmailVerifiedPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { error } = await loadParams(searchParams);
  const session = await currentSession();
  const verified = session ? session.user.emailVerified : !error;
  if (verified) {
    return (
      <Landing
        icon={<MailCheck />}
        title="Your e-mail address is confirmed"
        text={session ? "There is nothing left to do." : "You can sign in now."}
      >
        <Button asChild>
          <Link href={session ? paths.home : paths.signIn}>{session ? "Go on" : "Sign in"}</Link>
        </Button>
      </Landing>
    );
  }
  return (
    <Landing
      icon={<LinkIcon />}
      title={error ? "This link doesn't work any more" : "Your e-mail address isn't confirmed yet"}
      text={
        session
          ? "A link confirms an address once, within its time. Have a new one sent."
          : "It was used already, or its time is over. Sign in, and have a new one sent from your account."
      }
    >
      {session ? (
        <>
          <SendVerification email={session.user.email} />
          <MailboxHint />
        </>
      ) : (
        <Button asChild>
          <Link href={signInAndReturnTo(paths.account)}>Sign in</Link>
        </Button>
      )}
    </Landing>
  );
}

function Landing(props: { icon: ReactNode; title: string; text: string; children: ReactNode }) {
  return (
    <>
      <div
        aria-hidden="true"
        className="mb-5 grid size-11 place-items-center rounded-xl border border-border bg-muted text-muted-foreground [&_svg]:size-5"
      >
        {props.icon}
      </div>
      <h1 className="font-semibold text-2xl">{props.title}</h1>
      <p className="mt-1.5 mb-7 text-muted-foreground">{props.text}</p>
      <div className="grid gap-3">{props.children}</div>
    </>
  );
}
