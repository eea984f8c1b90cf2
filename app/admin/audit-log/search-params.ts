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

/** A moment in ISO 8601, of a year with four digits, as the endpoint takes it. */
const parseAsMoment = createParser<string>({
  parse(text) {
    if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return null;
    const time = Date.parse(text);
    return Number.isNaN(time) || time < FIRST_YEAR ? null : new Date(time).toISOString();
  },
  serialize: String,
});
const FIRST_YEAR = Date.parse("0001-01-01T00:00:00Z");

/** How far back the presets of the time filter reach, in hours. */
const presetHours = { "1h": 1, "24h": 24, "7d": 7 * 24, "30d": 30 * 24 } as const;
export const timePresets = Object.keys(presetHours) as (keyof typeof presetHours)[];

export const auditParsers = {
  action: parseAsStringLiteral(knownActions),
  outcome: parseAsStringLiteral(outcomes),
  actor: parseAsId,
  target: parseAsId,
  batch: parseAsId,
  /** Only while impersonating, or only not. */
  impersonated: parseAsStringLiteral(["yes", "no"]),
  /** The last hours or days; where it is set, from and to count for nothing. */
  last: parseAsStringLiteral(timePresets),
  from: parseAsMoment,
  to: parseAsMoment,
  before: parseAsCursor,
  /** The event whose details are open. */
  event: parseAsId,
};

export const loadAuditParams = createLoader(auditParsers);
export const auditHref = createSerializer(auditParsers);
export type AuditParams = Awaited<ReturnType<typeof loadAuditParams>>;

/** The address without its place in the list and without an open event: what narrows the list. */
export const filtersOf = ({ before: _, event: __, ...filters }: AuditParams) => filters;

/** Whether the list is narrowed down at all. */
export const isFiltered = (params: AuditParams) =>
  Object.values(filtersOf(params)).some((value) => value !== null);

const yes = "true" as const;
const no = "false" as const;

/** The filters as the endpoints take them, for the list and for its export. */
export function auditQueryOf(params: AuditParams, now: Date) {
  const { action, outcome, actor, target, batch, impersonated, last } = params;
  const from = last
    ? new Date(now.getTime() - presetHours[last] * 3_600_000).toISOString()
    : params.from;
  const to = last ? null : params.to;
  return {
    ...(action ? { action } : {}),
    ...(outcome ? { outcome } : {}),
    ...(actor ? { actorId: actor } : {}),
    ...(target ? { targetId: target } : {}),
    ...(batch ? { batchId: batch } : {}),
    ...(impersonated ? { impersonated: impersonated === "yes" ? yes : no } : {}),
    ...(from ? { createdFrom: from } : {}),
    ...(to ? { createdBefore: to } : {}),
  };
}
