import { createLoader, createParser, createSerializer, parseAsStringLiteral } from "nuqs/server";
import { knownActions } from "@/components/admin/audit-actions";
import { outcomes } from "@/components/admin/outcome-badge";

/** An id, as far as one can tell from its length; the endpoint takes no longer one. */
const parseAsId = createParser<string>({
  parse: (text) => (text.length > 0 && text.length <= 255 ? text : null),
  serialize: String,
});

/** A cursor that the endpoint gave out; anything else starts at the newest event. */
const parseAsCursor = createParser<string>({
  parse: (text) => (/^\d{1,15}$/.test(text) ? text : null),
  serialize: String,
});

export const auditParsers = {
  action: parseAsStringLiteral(knownActions),
  outcome: parseAsStringLiteral(outcomes),
  actor: parseAsId,
  target: parseAsId,
  batch: parseAsId,
  before: parseAsCursor,
};

export const loadAuditParams = createLoader(auditParsers);
export const auditHref = createSerializer(auditParsers);
