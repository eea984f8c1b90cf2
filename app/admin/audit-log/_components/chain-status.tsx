import { headers } from "next/headers";
import { auth } from "@/lib/auth/server";
import { ChainCheck } from "./chain-check";

/** What the last verification of the chain found; nothing where there is no chain. */
export async function ChainStatus({
  verifyReason,
}: {
  /** Why the person may not begin a verification; null where they may. */
  verifyReason: string | null;
}) {
  const { isPossible, latest } = await auth.api.getAuditVerification({ headers: await headers() });
  return isPossible ? <ChainCheck latest={latest} reason={verifyReason} /> : null;
}
