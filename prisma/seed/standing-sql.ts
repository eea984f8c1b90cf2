import { type Draws, pick } from "./draws";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How far back the audit log goes. */
export const LOG_LENGTH = 14 * DAY;

/** Of ten thousand users who have been here for 60 days, how many are in which state. */
const states = [
  { state: "banned for good", share: 58 },
  { state: "banned for now", share: 70 },
  { state: "ban over", share: 47 },
  { state: "disabled", share: 112 },
  { state: "banned and disabled", share: 4 },
  { state: "unbanned", share: 40 },
  { state: "signed out", share: 40 },
  { state: "impersonated", share: 30 },
  { state: "denied", share: 20 },
] as const;

/** Of a thousand users, how many work here. Everybody else holds the role "user". */
const staff = [
  { role: "support", share: 4 },
  { role: "moderator", share: 5 },
  { role: "billing", share: 3 },
  { role: "user,billing", share: 3 },
  { role: "user,moderator", share: 2 },
  { role: "support,billing", share: 1 },
] as const;

function ranges<Entry extends { share: number }>(
  value: string,
  entries: readonly Entry[],
  text: (entry: Entry) => string,
) {
  let end = 0;
  return entries
    .map((entry) => {
      end += entry.share;
      return `WHEN ${value} < ${end} THEN '${text(entry)}'`;
    })
    .join(" ");
}

/**
 * When seed_person's people came and were last seen, what they may do, and who
 * was banned, disabled or worse, into seed_user. Times are ages: milliseconds
 * before the seed's day began.
 */
export function standingSql(draws: Draws, banReasons: readonly string[]) {
  const { draw, share } = draws;
  const ms = (expression: string) => `floor(${expression})::bigint`;
  return `
    WITH joined AS (
      -- More joined lately than long ago, fewer at weekends, most by day.
      SELECT i, id, name, email, days,
             (days + 1 + CASE WHEN weekend AND ${draw("weekend", 100)} < 45 THEN 2 ELSE 0 END) * ${DAY}::bigint
               - ${ms(`(${share("hourOne")} + ${share("hourTwo")}) / 2 * ${DAY}`)} AS age,
             CASE WHEN days < 60 THEN NULL ELSE CASE
               ${ranges(draw("state", 10_000), states, ({ state }) => state)} END END AS state,
             CASE ${ranges(draw("role", 1000), staff, ({ role }) => role)} ELSE 'user' END AS role,
             ${draw("verified", 1000)} >= CASE WHEN days < 14 THEN 110 ELSE 26 END AS verified
        FROM (
          SELECT i, name, email, ${draws.id("user")} AS id,
                 floor(1095 * (${share("age")} * sqrt(${share("age")})))::int AS days
            FROM seed_person
        ) AS aged
       CROSS JOIN LATERAL (
         SELECT extract(isodow FROM ($1::timestamptz - (days + 1) * interval '1 day')) > 5 AS weekend
       ) AS w
      OFFSET 0
    ),
    measured AS (
      SELECT *,
             least(${HOUR} + ${ms(`${share("stateAge")} * ${share("stateAge")} * ${120 * DAY}`)},
               age * 9 / 10) AS long_ago,
             ${2 * HOUR} + ${ms(`${share("stateAge")} * ${LOG_LENGTH - 2 * HOUR}`)} AS lately,
             (CASE state
               WHEN 'banned for now' THEN (ARRAY[7, 30, 365])[1 + ${draw("stateLength", 3)}]
               WHEN 'ban over' THEN (ARRAY[1, 7, 30])[1 + ${draw("stateLength", 3)}] END)
               * ${DAY}::bigint AS ban_length
        FROM joined
      OFFSET 0
    ),
    dated AS (
      SELECT *,
             CASE state
               WHEN 'banned for good' THEN long_ago
               WHEN 'banned and disabled' THEN long_ago
               -- At least two days of it are left, and it began after they came.
               WHEN 'banned for now' THEN ${HOUR}
                 + ${ms(`${share("stateAge")} * (least(ban_length, ${52 * DAY}) - ${2 * DAY})`)}
               WHEN 'ban over' THEN ban_length + ${ms(`${share("stateAge")} * ${20 * DAY}`)}
               WHEN 'unbanned' THEN lately + ${DAY} + ${ms(`${share("stateLength")} * ${29 * DAY}`)}
             END AS ban_age,
             CASE state
               WHEN 'disabled' THEN long_ago
               WHEN 'banned and disabled' THEN long_ago / 2 END AS disabled_age,
             CASE WHEN state IN ('unbanned', 'signed out', 'impersonated', 'denied')
               THEN lately END AS event_age,
             CASE WHEN role <> 'user' THEN least(
               ${HOUR} + ${ms(`${share("roleAge")} * ${share("roleAge")} * ${120 * DAY}`)},
               age * 9 / 10) END AS role_age
        FROM measured
      OFFSET 0
    )
    INSERT INTO seed_user (i, id, name, email, age, verified, role, role_age, state,
      ban_age, ban_length, ban_reason, disabled_age, event_age, active_age)
    SELECT i, id, name, email, age, verified, role, role_age, state, ban_age, ban_length,
           CASE WHEN ban_age IS NOT NULL THEN ${pick(draws, "stateReason", banReasons)} END,
           disabled_age, event_age,
           CASE
             WHEN ${draw("neverActive", 100)} < CASE WHEN verified THEN 3 ELSE 60 END THEN NULL
             -- Nobody who is kept out, or was just signed out, has been back since.
             WHEN state = 'unbanned' THEN ${ms(`event_age * ${share("activeAge")}`)}
             WHEN state IN ('impersonated', 'denied') THEN active_before
             ELSE least(age, greatest(active_before, coalesce(ban_age, disabled_age, event_age)
               + ${ms(`${share("activeAge")} * ${2 * DAY}`)}, disabled_age)) END
      FROM dated
     CROSS JOIN LATERAL (
       SELECT least(age, 60000 + ${ms(`age * (${share("activeAge")} * ${share("activeAge")} * sqrt(${share("activeAge")}))`)})
         AS active_before
     ) AS a`;
}
