import type { auth } from "@/lib/auth/server";
import { ChainCheck } from "./chain-check";

/** What the last verification of the chain found; nothing where there is no chain. */
export async function ChainStatus({
  verification,
  verifyReason,
}: {
  verification: ReturnType<typeof auth.api.getAuditVerification>;
  /** Why the person may not begin a verification; null where they may. */
  verifyReason: string | null;
}) {
  const { isPossible, latest } = await verification;
  return isPossible ? <ChainCheck latest={latest} reason={verifyReason} /> : null;
}
