import type { Metadata } from "next";
import Link from "next/link";
import { createLoader, parseAsString } from "nuqs/server";
import { brand } from "@/lib/admin.config";
import { guardGuest } from "@/lib/auth/guards";
import { RETURN_TO, safeReturnPath, signInAndReturnTo } from "@/lib/paths";
import { SignUpForm } from "../_components/sign-up-form";

export const metadata: Metadata = { title: "Create an account" };

const loadParams = createLoader({ [RETURN_TO]: parseAsString });

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const params = await loadParams(searchParams);
  const returnTo = safeReturnPath(params[RETURN_TO]);
  await guardGuest(returnTo);
  const signInHref = signInAndReturnTo(returnTo);
  return (
    <>
      <h1 className="font-semibold text-2xl">Create your {brand.name} account</h1>
      <p className="mt-1.5 mb-7 text-muted-foreground">
        Have one already?{" "}
        <Link
          href={signInHref}
          className="inline-block py-0.5 font-medium text-primary underline-offset-4 hover:underline"
        >
          Sign in
        </Link>
      </p>
      <SignUpForm returnTo={returnTo} signInHref={signInHref} />
    </>
  );
}
