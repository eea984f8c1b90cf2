import type { Draws } from "./draws";
import type { Slots } from "./word-tables";

const DAY = 86_400_000;

/** A session is good for a month after its last refresh, so that a demo lasts. */
const SESSION_LENGTH = 30 * DAY;
const FORGOTTEN_AFTER = 45 * DAY;

/** Salt and hash in form, but no password has a hash so short: these people cannot sign in. */
const LOCKED_PASSWORD = "00:00";

/** A time, out of an age in milliseconds before the day in $1. */
export const at = (age: string) => `($1::timestamptz - (${age}) * interval '1 millisecond')`;

export const userTableSql = `
  INSERT INTO "user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "role",
    "banned", "banReason", "banExpires", "isActive", "lastActiveAt")
  SELECT id, name, email, verified, ${at("age")},
         ${at("least(age, ban_age, disabled_age, role_age, CASE state WHEN 'unbanned' THEN event_age END)")},
         role,
         banned, CASE WHEN banned THEN ban_reason END,
         CASE WHEN banned THEN ${at("ban_age - ban_length")} END,
         disabled_age IS NULL, ${at("active_age")}
    FROM seed_user
   CROSS JOIN LATERAL (
     SELECT ban_age IS NOT NULL AND state <> 'unbanned' AS banned
   ) AS b`;

/** Random, unlike all else: whoever knows a token may be signed in by it. */
const TOKEN = "replace(gen_random_uuid()::text, '-', '')";

export function sessionTableSql(draws: Draws, slots: Slots) {
  const { draw, drawFrom, share } = draws;
  const key = "(i * 4 + n)";
  const address = `CASE WHEN ${draw("addressHigh", 10, key)} < 7
    THEN (ARRAY['192.0.2.', '198.51.100.', '203.0.113.'])[1 + ${draw("addressHigh", 3, key)}]
      || (1 + ${draw("address", 254, key)})
    ELSE '2001:db8:' || to_hex(1 + ${draw("addressHigh", 65_535, key)}) || ':'
      || to_hex(1 + ${draw("address", 65_535, key)}) || '::'
      || to_hex(1 + ${draw("address", 4_095, key)}) END`;
  return `
    INSERT INTO "session" ("id", "expiresAt", "token", "createdAt", "updatedAt", "ipAddress",
      "userAgent", "userId")
    SELECT ${draws.id("session", key)}, ${at(`refreshed_age - ${SESSION_LENGTH}`)}, ${TOKEN},
           ${at(`CASE WHEN ${draw("sessionRefreshed", 10, key)} < 4 THEN refreshed_age ELSE
             least(age, refreshed_age + floor(${share("sessionLength", key)} * ${25 * DAY})::bigint) END`)},
           ${at("refreshed_age")}, ${address}, agent.value, id
      FROM seed_user
     CROSS JOIN LATERAL generate_series(0, CASE
         WHEN ${draw("sessions", 100)} < 55 THEN 0
         WHEN ${draw("sessions", 100)} < 82 THEN 1
         WHEN ${draw("sessions", 100)} < 94 THEN 2 ELSE 3 END) AS n
     CROSS JOIN LATERAL (
       -- The newest one is what the user's lastActiveAt says.
       SELECT CASE n WHEN 0 THEN active_age ELSE
         least(age, active_age + floor(${share("sessionAge", key)} * ${40 * DAY})::bigint) END
         AS refreshed_age
     ) AS s
      JOIN seed_slot agent ON agent.slot = ${drawFrom("userAgent", slots.userAgents, key)}
     WHERE active_age < ${FORGOTTEN_AFTER} AND disabled_age IS NULL
       AND (ban_age IS NULL OR state = 'unbanned') AND state IS DISTINCT FROM 'signed out'`;
}

export function accountTableSql(draws: Draws, slots: Slots) {
  const { draw, drawFrom } = draws;
  return `
    INSERT INTO "account" ("id", "accountId", "providerId", "userId", "scope", "password",
      "createdAt", "updatedAt")
    SELECT ${draws.id("account", "(i * 4 + n)")},
           CASE provider
             WHEN 'credential' THEN id
             WHEN 'google' THEN '1' || lpad(${draw("accountNumber", 2_147_483_647)}::text, 10, '0')
               || lpad(i::text, 10, '0')
             WHEN 'github' THEN (1009 + ${draws.number} * 37)::text
             WHEN 'apple' THEN lpad((i % 2000)::text, 6, '0') || '.' || left(digest, 32) || '.'
               || lpad((i % 10000)::text, 4, '0')
             ELSE left(digest, 8) || '-' || substr(digest, 9, 4) || '-4' || substr(digest, 14, 3)
               || '-8' || substr(digest, 18, 3) || '-' || substr(digest, 21, 12) END,
           provider, id,
           CASE WHEN provider <> 'credential' THEN 'openid,profile,email' END,
           CASE WHEN provider = 'credential' THEN '${LOCKED_PASSWORD}' END,
           ${at("age")}, ${at("age")}
      FROM seed_user
      JOIN seed_slot method ON method.slot = CASE
        WHEN verified THEN ${drawFrom("signInMethods", slots.signInMethods)}
        ELSE ${slots.signInMethods.from} END
     CROSS JOIN LATERAL string_to_table(method.value, ',') WITH ORDINALITY AS p (provider, n)
     CROSS JOIN LATERAL (
       SELECT CASE WHEN provider IN ('apple', 'microsoft') THEN encode(sha256(convert_to(id, 'UTF8')), 'hex') END
         AS digest
     ) AS d`;
}
