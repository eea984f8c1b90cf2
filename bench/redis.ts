/**
 * `npm run bench:redis`: what reading a session costs with copies of sessions in
 * Redis, beside the same without; and what counting rate limits there adds. In
 * one run and in turns, each side on a database of its own of one PostgreSQL
 * server. Needs `redis-server` on the PATH.
 */
import { Command } from "commander";
import { type AuthSettings, createAuth } from "@/lib/auth/server";
import { openRedis } from "@/lib/redis/redis";
import { startThrowawayPostgres } from "@/scripts/testing/throwaway-postgres";
import { startThrowawayRedis } from "@/scripts/testing/throwaway-redis";
import { createSession, createUser } from "@/test/factories";
import { TEST_SECRET } from "@/test/secret";
import { type Load, percentile, rateOf } from "./lib/load";
import { describeMachine } from "./lib/machine";
import { inTurns } from "./lib/rounds";
import { ORIGIN, openSide } from "./lib/side";
import { wholeNumber } from "./lib/whole-number";

const options = new Command("npm run bench:redis --")
  .description("Measures reading a session with Redis and without.")
  .option("--people <n>", "who is signed in, in turn", wholeNumber(1), 50)
  .option("--clients <n>", "requests at a time", wholeNumber(1), 8)
  .option("--seconds <n>", "length of one turn", wholeNumber(1), 3)
  .option("--rounds <n>", "turns of each side", wholeNumber(1), 5)
  .parse()
  .opts<{ people: number; clients: number; seconds: number; rounds: number }>();

const server = await startThrowawayPostgres({ durable: true });
const redisServer = await startThrowawayRedis();
const values = openRedis(redisServer.url);

const ways: Record<string, Pick<AuthSettings, "redis" | "rateLimits">> = {
  without: {},
  limits: { redis: { values, sessions: false }, rateLimits: true },
  sessions: { redis: { values, sessions: true } },
};

async function open(name: string, settings: Pick<AuthSettings, "redis" | "rateLimits">) {
  const common = { secret: TEST_SECRET, baseURL: ORIGIN, adminUserIds: [] };
  const side = await openSide(
    server.url,
    name,
    (database) => createAuth({ ...common, ...settings, database }),
    options.clients,
  );
  const cookies: string[] = [];
  for (let i = 0; i < options.people; i++) {
    const { headers } = await createSession(side.sql, await createUser(side.sql));
    cookies.push(headers.get("cookie") ?? "");
  }
  await side.sql.query("ANALYZE");
  return { side, cookies };
}

try {
  const houses = new Map(
    await Promise.all(
      Object.entries(ways).map(
        async ([name, settings]) => [name, await open(name, settings)] as const,
      ),
    ),
  );
  const doings = [...houses].map(([name, { side, cookies }]) => [
    name,
    async (turn: number) => {
      // Limits are for each address: as from many, or they would end the measurement.
      const cookie = cookies[turn % cookies.length] as string;
      const address = `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`;
      await side.call("/get-session", { cookie, address });
      return 1;
    },
  ]);
  const loads = await inTurns(Object.fromEntries(doings), options);
  const plain = loads.get("without") as Load;
  const first = houses.get("without")?.side;
  if (first) console.log(await describeMachine(first.sql));
  console.table(
    [...loads].map(([way, load]) => ({
      way,
      "visits/s": Math.round(rateOf(load)),
      "cost, × without": Number((rateOf(plain) / rateOf(load)).toFixed(2)),
      "p50 ms": Number(percentile(load, 0.5).toFixed(1)),
      "p95 ms": Number(percentile(load, 0.95).toFixed(1)),
    })),
  );
  for (const { side } of houses.values()) await side.stop();
} finally {
  await values.close();
  await redisServer.stop();
  await server.stop();
}
