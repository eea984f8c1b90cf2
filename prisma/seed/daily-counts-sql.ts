import type { Draws } from "./draws";

const DAY = 86_400_000;

/** How far back the demo knows of sign-ins. */
const HISTORY_DAYS = 120;

/** On a working day about every ninth person signs in; at weekends fewer do. */
const SHARE = 0.11;
const WEEKEND = 0.55;

const added = `ON CONFLICT ("kind", "day", "slot")
  DO UPDATE SET "count" = kept."count" + EXCLUDED."count"`;

/**
 * What the triggers would have counted, had seed_user's people come one by one:
 * their sign-ups, that they are there, and sign-ins of which most sessions are long gone.
 */
export function dailyCountsSql(draws: Draws): string[] {
  // The seed's day begins at $1: whoever is younger than a day came on day 1 before it.
  const joined = `SELECT ((age - 1) / ${DAY})::int + 1 AS d, count(*) AS n FROM seed_user GROUP BY 1`;
  const signUps = `
    INSERT INTO "dailyCount" AS kept ("kind", "day", "slot", "count")
    SELECT kind, ($1::timestamptz)::date - d, 0, n
      FROM (${joined}) AS j, (VALUES ('sign-up'), ('user')) AS kinds (kind)
    ${added}`;
  const signIns = `
    -- Materialized, for else it would be counted anew for each of the days.
    WITH joined AS MATERIALIZED (${joined}),
    there AS (
      SELECT d::bigint AS i, (SELECT coalesce(sum(n), 0) FROM joined WHERE joined.d >= days.d) AS people
        FROM generate_series(1, ${HISTORY_DAYS}) AS days (d)
    ),
    left_over AS (
      SELECT ($1::timestamptz)::date - ("createdAt")::date AS d, count(*) AS n
        FROM "session" JOIN seed_user ON seed_user.id = "userId" GROUP BY 1
    )
    INSERT INTO "dailyCount" AS kept ("kind", "day", "slot", "count")
    SELECT 'sign-in', ($1::timestamptz)::date - i::int, 0,
           greatest(coalesce(left_over.n, 0), round((people * ${SHARE}
             * CASE WHEN extract(isodow FROM ($1::timestamptz)::date - i::int) > 5
                 THEN ${WEEKEND} ELSE 1 END
             * (0.85 + 0.3 * ${draws.share("signIns")}))::numeric))
      FROM there LEFT JOIN left_over ON left_over.d = i
    ${added}`;
  return [signUps, signIns];
}
