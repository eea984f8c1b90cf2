import { ArrowRight, CircleUserRound, ShieldCheck } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { mayOpenPanel } from "@/components/product/panel-access";
import { TopBar } from "@/components/product/top-bar";
import { BrandMark } from "@/components/theme/brand";
import { Button } from "@/components/ui/button";
import { brand } from "@/lib/admin.config";
import { currentSession } from "@/lib/auth/current";
import { paths } from "@/lib/paths";

/** Where the fork's own product goes. */
export default async function HomePage() {
  const found = await currentSession();
  if (!found) return <Welcome />;
  const { session, user } = found;
  const panel = await mayOpenPanel(session);
  return (
    <>
      <TopBar user={user} panel={panel} />
      <main id="content" className="mx-auto w-full max-w-5xl px-4 py-10 sm:px-6 sm:py-14">
        <h1 className="wrap-anywhere text-balance font-semibold text-2xl sm:text-3xl">
          Hello, {user.name}
        </h1>
        <p className="mt-2 text-muted-foreground">
          You are signed in to {brand.name} as{" "}
          <span className="wrap-anywhere font-medium text-foreground">{user.email}</span>.
        </p>
        <ul className="mt-8 grid gap-4 sm:grid-cols-2">
          <Destination
            href={paths.account}
            icon={<CircleUserRound aria-hidden="true" />}
            title="Your account"
            text="Change your name and password, and see where you are signed in."
          />
          {panel ? (
            <Destination
              href={paths.admin}
              icon={<ShieldCheck aria-hidden="true" />}
              title="Admin panel"
              text="Find people, see their sessions, and look after their accounts."
            />
          ) : null}
        </ul>
      </main>
    </>
  );
}

function Destination(props: { href: string; icon: ReactNode; title: string; text: string }) {
  return (
    <li className="group relative flex gap-4 rounded-xl border border-border bg-card p-5 shadow-xs transition-[border-color,box-shadow] hover:border-input hover:shadow-raised">
      <span className="grid size-10 shrink-0 place-items-center rounded-lg bg-primary/10 text-primary [&_svg]:size-5">
        {props.icon}
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold text-[0.9375rem]">
          <Link href={props.href} className="rounded-sm after:absolute after:inset-0">
            {props.title}
          </Link>
        </h2>
        <p className="mt-0.5 text-compact text-muted-foreground">{props.text}</p>
      </div>
      <ArrowRight
        aria-hidden="true"
        className="size-4 shrink-0 self-center text-muted-foreground transition-transform group-hover:translate-x-0.5"
      />
    </li>
  );
}

function Welcome() {
  return (
    <>
      <TopBar />
      <main
        id="content"
        className="mx-auto flex w-full max-w-lg flex-col items-center px-6 py-[16vh] text-center"
      >
        <BrandMark className="size-14" />
        <h1 className="mt-6 text-balance font-semibold text-3xl sm:text-4xl">
          Welcome to {brand.name}
        </h1>
        <p className="mt-3 text-balance text-base text-muted-foreground">
          Sign in to carry on where you left off, or create an account in half a minute.
        </p>
        <div className="mt-8 flex flex-wrap justify-center gap-3">
          <Button asChild size="lg">
            <Link href={paths.signIn}>Sign in</Link>
          </Button>
          <Button asChild size="lg" variant="outline">
            <Link href={paths.signUp}>Create an account</Link>
          </Button>
        </div>
      </main>
    </>
  );
}
