import type { Metadata } from "next";
import Link from "next/link";
import { createLoader, parseAsString } from "nuqs/server";
import { brand } from "@/lib/admin.config";
import { guardGuest } from "@/lib/auth/guards";
import { paths, RETURN_TO, safeReturnPath } from "@/lib/paths";
import { refusalFromUrl } from "../_components/refusals";
import { SignInForm } from "../_components/sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

const loadParams = createLoader({ [RETURN_TO]: parseAsString, error: parseAsString });

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { error, ...params } = await loadParams(searchParams);
  const returnTo = safeReturnPath(params[RETURN_TO]);
  await guardGuest(returnTo);
  return (
    <>
      <h1 className="font-semibold text-2xl">Sign in to {brand.name}</h1>
      <p className="mt-1.5 mb-7 text-muted-foreground">
        New here?{" "}
        <Link
          href={`${paths.signUp}?${RETURN_TO}=${encodeURIComponent(returnTo)}`}
          className="inline-block py-0.5 font-medium text-primary underline-offset-4 hover:underline"
        >
          Create an account
        </Link>
      </p>
      <SignInForm returnTo={returnTo} earlier={refusalFromUrl(error ?? undefined)} />
    </>
  );
}
