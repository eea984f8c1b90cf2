import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "@/lib/extended-admin/error-codes";
import { demoAccounts } from "./demo-accounts";
import { type Draws, idFrom, pick } from "./draws";
import { LOG_LENGTH } from "./standing-sql";
import { at } from "./tables-sql";

const MINUTE = 60_000;
const IMPERSONATION_LENGTH = 60 * MINUTE;

/** What support staff of the demo tried in vain. */
const denials = [
  { action: "user.banned", error: CODES.YOU_ARE_NOT_ALLOWED_TO_BAN_USERS },
  { action: "user.role_set", error: CODES.YOU_ARE_NOT_ALLOWED_TO_CHANGE_USERS_ROLE },
] as const;

const impersonationReasons = [
  "Ticket 4821: cannot open the invoices page",
  "Ticket 5107: sees an empty project list",
  "Ticket 5233: export stops halfway",
  "Phone call: helping with the notification settings",
  "Checking what a customer with an old account sees",
  "Ticket 5390: the language keeps changing back",
];

const isoTime = (time: string) =>
  `to_char(${time} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The accounts that appear as actors, by their place among the demo accounts. */
function actorsSql() {
  const rows = demoAccounts.map(
    ({ id, name, email, ipAddress }, place) =>
      `(${place}, ${literal(id)}, ${literal(`${name} <${email}>`)}, ${literal(ipAddress)})`,
  );
  return `(VALUES ${rows.join(", ")}) AS actor (place, actor_id, actor_label, address)`;
}

interface Description {
  actor: string;
  outcome?: string;
  reason?: string;
  before?: string;
  after?: string;
  target?: string;
}

/** Of seed_user's people to whom it happened, if it was lately: all in SQL expressions. */
function event(action: string, age: string, where: string, description: Description) {
  const {
    actor,
    outcome = "'success'",
    reason = "NULL",
    before = "NULL",
    after = "NULL",
    target = "name || ' <' || email || '>'",
  } = description;
  return `
    SELECT ${age} AS event_age, ${action} AS action, ${outcome} AS outcome, ${actor} AS place,
           id, ${target} AS label, ${reason} AS reason, ${before} AS before, ${after} AS after
      FROM seed_user WHERE ${where} AND ${age} < ${LOG_LENGTH}`;
}

/** A ban's fields that change, as the log shows them while it holds and while not. */
function banFields(holds: boolean) {
  return holds
    ? `'{"banned":true,"banReason":' || to_json(ban_reason)
        || coalesce(',"banExpires":"' || ${isoTime(at("ban_age - ban_length"))} || '"', '') || '}'`
    : `'{"banned":false,"banReason":null' || CASE WHEN ban_length IS NULL THEN ''
        ELSE ',"banExpires":null' END || '}'`;
}

/** What explains how seed_user's people are, one query per kind of event. */
function history(draws: Draws) {
  const { draw, share } = draws;
  const byAdmin = `CASE WHEN ${draw("actor", 10)} < 6 THEN 0 ELSE 1 END`;
  const byHelper = `CASE WHEN ${draw("actor", 10)} < 7 THEN 2 WHEN ${draw("actor", 10)} < 9 THEN 0 ELSE 1 END`;
  const support = "2";
  const denial = draw("deniedAction", denials.length);
  const fromDenials = (value: (entry: (typeof denials)[number]) => string) =>
    `(ARRAY[${denials.map((entry) => literal(value(entry))).join(", ")}])[1 + ${denial}]`;
  const why = pick(draws, "stateReason", impersonationReasons);
  // Staff can do what support cannot, and nobody impersonates upwards.
  const impersonated = "state = 'impersonated' AND role = 'user'";
  const stopAge = `event_age - ${2 * MINUTE} - floor(${share("stateLength")} * ${48 * MINUTE})::bigint`;
  const sessionId = idFrom("sha256(convert_to('impersonation' || id, 'UTF8'))");
  return [
    event("'user.banned'", "ban_age", "ban_age IS NOT NULL", {
      actor: byAdmin,
      reason: "ban_reason",
      before: banFields(false),
      after: banFields(true),
    }),
    event("'user.unbanned'", "event_age", "state = 'unbanned'", {
      actor: byAdmin,
      before: banFields(true),
      after: banFields(false),
    }),
    event("'user.disabled'", "disabled_age", "disabled_age IS NOT NULL", {
      actor: byAdmin,
      before: `'{"isActive":true}'`,
      after: `'{"isActive":false}'`,
    }),
    event("'user.role_set'", "role_age", "role_age IS NOT NULL", {
      actor: byAdmin,
      before: `'{"role":"user"}'`,
      after: `'{"role":' || to_json(role) || '}'`,
    }),
    event("'session.revoked_all'", "event_age", "state = 'signed out'", {
      actor: byAdmin,
      before: `'{"sessions":' || (1 + ${draw("sessions", 3)}) || '}'`,
      after: `'{"sessions":0}'`,
    }),
    event("'impersonation.started'", "event_age", impersonated, {
      actor: byHelper,
      reason: why,
      after: `'{"sessionId":"' || ${sessionId} || '","expiresAt":"'
        || ${isoTime(at(`event_age - ${IMPERSONATION_LENGTH}`))} || '"}'`,
    }),
    event("'impersonation.stopped'", stopAge, impersonated, {
      actor: byHelper,
      reason: why,
      before: `'{"sessionId":"' || ${sessionId} || '","impersonatedBy":"'
        || (ARRAY[${demoAccounts.map(({ id }) => literal(id)).join(", ")}])[1 + ${byHelper}] || '"}'`,
    }),
    event(
      fromDenials(({ action }) => action),
      "event_age",
      "state = 'denied'",
      {
        actor: support,
        outcome: "'denied'",
        reason: fromDenials(({ error }) => error.message),
        after: `'{"code":"' || ${fromDenials(({ error }) => error.code)} || '"}'`,
        target: "NULL",
      },
    ),
  ];
}

/**
 * Two weeks of what explains seed_user's people: their bans, roles and so on,
 * written as the plugin writes them. Inserted oldest first, because the order of
 * insertion is the chain's; $1 is the seed's day, $2 the staff's user agent.
 */
export function auditSql(draws: Draws) {
  return `
    INSERT INTO "auditEvent" ("id", "createdAt", "action", "outcome", "actorId", "actorLabel",
      "targetType", "targetId", "targetLabel", "reason", "before", "after", "ipAddress",
      "userAgent", "requestId")
    SELECT ${idFrom("sha256(convert_to(action || outcome || id, 'UTF8'))")}, ${at("event_age")}, action, outcome,
           actor_id, actor_label, 'user', id, label, reason, before, after, address, $2,
           left(${idFrom("sha256(convert_to('request' || action || outcome || id, 'UTF8'))")}, 16)
      FROM (${history(draws).join(" UNION ALL ")}) AS events
      JOIN ${actorsSql()} USING (place)
     ORDER BY event_age DESC, id COLLATE "C", action`;
}
