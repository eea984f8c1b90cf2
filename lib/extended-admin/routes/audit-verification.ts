import { z } from "zod";
import { identifier } from "../audit-query";
import type { AuditVerification } from "../audit-verifier";
import { reads, readsByPost, writes } from "../endpoint";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "../error-codes";
import type { ResolvedOptions } from "../options";
import { problem } from "../refusal";

export function auditVerificationRoutes(options: ResolvedOptions) {
  const verifier = () => {
    if (!options.auditVerifier) throw problem("BAD_REQUEST", CODES.AUDIT_CHAIN_NOT_KEPT);
    return options.auditVerifier;
  };
  // Whoever may take the whole log out may have the server read all of it, too.
  const requires = {
    permission: "audit:export" as const,
    error: CODES.YOU_ARE_NOT_ALLOWED_TO_EXPORT_AUDIT_EVENTS,
  };

  return {
    ...reads(
      options,
      "getAuditVerification",
      "get-audit-verification",
      z.strictObject({}).optional(),
      {
        action: "audit.listed",
        requires: {
          permission: "audit:list",
          error: CODES.YOU_ARE_NOT_ALLOWED_TO_LIST_AUDIT_EVENTS,
        },
        async run(): Promise<{ isPossible: boolean; latest: AuditVerification | null }> {
          const latest = (await options.auditVerifier?.latest()) ?? null;
          return { isPossible: options.auditVerifier !== undefined, latest };
        },
      },
    ),

    ...writes(
      options,
      "startAuditVerification",
      "start-audit-verification",
      z.strictObject({}).optional(),
      {
        action: "audit.verified",
        requires,
        async run(operation) {
          const begun = await verifier().start(operation.actor.label);
          await operation.record({ after: { verificationId: begun.id, through: begun.target } });
          return begun;
        },
      },
    ),

    ...readsByPost(
      options,
      "continueAuditVerification",
      "continue-audit-verification",
      z.strictObject({ id: identifier.describe("As start-audit-verification gave it out") }),
      {
        action: "audit.verified",
        requires,
        async run(_, { id }) {
          const part = await verifier().advance(id);
          if (!part) throw problem("NOT_FOUND", CODES.AUDIT_VERIFICATION_NOT_FOUND);
          return part;
        },
      },
    ),
  };
}
