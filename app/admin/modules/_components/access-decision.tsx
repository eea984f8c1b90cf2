import { CircleCheck, CircleX } from "lucide-react";
import { headers } from "next/headers";
import Link from "next/link";
import { nameOf } from "@/components/admin/user-actions/action-user";
import type { PickedUser } from "@/components/admin/user-picker";
import { Alert, AlertDescription, AlertTitle } from "@/components/ui/alert";
import { nullIfMissing } from "@/lib/auth/null-if-missing";
import { auth } from "@/lib/auth/server";
import { paths } from "@/lib/paths";

type Decision = Awaited<ReturnType<typeof auth.api.testModuleAccess>>;

interface AccessDecisionProps {
  userId: string;
  origin: string;
  /** Null where the person may not look users up. */
  user: PickedUser | null;
  /** Why they can't sign in from anywhere; null where they can. */
  standing: string | null;
}

/** Whether somebody gets in from an origin, and why. */
export async function AccessDecision({ userId, origin, user, standing }: AccessDecisionProps) {
  const decision = await auth.api
    .testModuleAccess({ headers: await headers(), query: { userId, origin } })
    .catch(nullIfMissing);
  if (!decision) {
    return (
      <Alert role="note">
        <AlertTitle>There is no such user any more</AlertTitle>
        <AlertDescription>Look somebody else up.</AlertDescription>
      </Alert>
    );
  }
  const Icon = decision.allowed ? CircleCheck : CircleX;
  return (
    <Alert role="note" variant={decision.allowed ? "success" : "destructive"}>
      <Icon aria-hidden="true" />
      <AlertTitle className="wrap-anywhere">
        <Link href={paths.user(userId)} prefetch={false} className="underline underline-offset-4">
          <bdi>{user ? nameOf(user) : userId}</bdi>
        </Link>{" "}
        {decision.allowed ? "gets in" : "does not get in"} from {origin}
      </AlertTitle>
      <AlertDescription className="wrap-anywhere">
        <Because decision={decision} />
        {standing ? <p className="mt-1">Modules aside, {standing}</p> : null}
      </AlertDescription>
    </Alert>
  );
}

function Because({ decision }: { decision: Decision }) {
  const { because, module, roles } = decision;
  const key = <code className="font-mono text-xs">{module}</code>;
  switch (because) {
    case "no-module-enabled":
      return <p>No module is enabled, so everybody gets in from everywhere.</p>;
    case "no-module-names-origin":
      return (
        <p>
          No enabled module names this origin, and moduleUnmatchedBehavior in lib/admin.config.ts
          lets {decision.allowed ? "everybody" : "nobody"} in then.
        </p>
      );
    case "role-has-module":
      return (
        <p>
          The module {key} names this origin, and {roles.length === 1 ? "the role " : "the roles "}
          <bdi className="font-medium">{roles.join(", ")}</bdi>{" "}
          {roles.length === 1 ? "has" : "have"} it.
        </p>
      );
    default:
      return (
        <>
          <p>The module {key} names this origin, and none of their roles has it.</p>
          {decision.allowed ? null : (
            <p className="mt-1">
              They read: “<bdi>{decision.message}</bdi>”
            </p>
          )}
        </>
      );
  }
}
