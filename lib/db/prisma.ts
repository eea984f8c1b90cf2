import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { type Prisma, PrismaClient } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { COLUMN_TYPES, parameterOf } from "./times";

// Next gives each of its bundles (middleware, pages, route handlers) a copy of this
// module. All of them share one client, so they have to share this as well: a copy
// that didn't see the transaction would query beside it, and wait for it for ever
// where there is one connection.
const shared = globalThis as typeof globalThis & {
  gatehousePrisma?: Database;
  gatehouseReplica?: Database;
  gatehouseTransactions?: AsyncLocalStorage<Prisma.TransactionClient>;
};
shared.gatehouseTransactions ??= new AsyncLocalStorage();
const transactions = shared.gatehouseTransactions;

/** How long a request waits for a connection before it fails, in milliseconds. */
const CONNECTION_TIMEOUT = 10_000;

/** The longest that a transaction, and each statement of any, may take, in milliseconds. */
const STATEMENT_TIMEOUT = 20_000;

/**
 * The same for a read replica, and how long an answer may take, in milliseconds:
 * whatever is silent there is asked of the primary instead, so nobody waits long.
 */
const REPLICA_PATIENCE = { connect: 2_000, answer: 10_000 };

const SESSION_SETTINGS = [
  // The adapter sends and reads times without an offset: on a server whose zone
  // isn't UTC a ban would end hours off.
  "-c TimeZone=UTC",
  // Of ten million rows the planner expects so much that it would rather compile a
  // statement first: a tenth of a second for what takes a hundredth.
  "-c jit=off",
  // A client that has stopped waiting doesn't stop the server.
  `-c statement_timeout=${STATEMENT_TIMEOUT}`,
];

/** Where a client keeps its pool; a registered symbol, the same in every bundle. */
export const POOL = Symbol.for("gatehouse.pool");

/** Prisma's adapter, which also tells which pool it is using. */
class TellingPrismaPg extends PrismaPg {
  pool: pg.Pool | undefined;

  override async connect() {
    const connected = await super.connect();
    this.pool = connected.underlyingDriver();
    return connected;
  }
}

/**
 * A client whose interactive transactions can be joined by `db()` from anywhere
 * below them. Better Auth opens its transactions with `$transaction`; this is
 * how our own SQL ends up inside the same one.
 */
export function createPrisma(options: {
  connectionString: string;
  poolMax: number;
  /** In milliseconds. Without `answer` only the server ends a statement. */
  patience?: { connect: number; answer?: number };
}) {
  const { connect, answer } = options.patience ?? { connect: CONNECTION_TIMEOUT };
  const adapter = new TellingPrismaPg({
    connectionString: options.connectionString,
    max: options.poolMax,
    connectionTimeoutMillis: connect,
    query_timeout: answer,
    options: SESSION_SETTINGS.join(" "),
  });
  const client = new PrismaClient({
    adapter,
    // Privileged operations queue behind one lock: they may wait, not fail.
    transactionOptions: { maxWait: CONNECTION_TIMEOUT, timeout: STATEMENT_TIMEOUT },
  });
  return new Proxy(client as typeof client & { [POOL]?: pg.Pool }, {
    get(target, property) {
      if (property === POOL) return adapter.pool;
      if (property !== "$transaction") return Reflect.get(target, property, target);
      return (work: unknown, ...rest: unknown[]) =>
        typeof work === "function"
          ? (target.$transaction as (...args: unknown[]) => unknown)(
              (tx: Prisma.TransactionClient) => transactions.run(tx, () => work(tx)),
              ...rest,
            )
          : (target.$transaction as (...args: unknown[]) => unknown)(work, ...rest);
    },
  });
}

export type Database = ReturnType<typeof createPrisma>;

/** The process's client. Kept across hot reloads, or each would open a new pool. */
export function prisma(): Database {
  shared.gatehousePrisma ??= createPrisma({
    connectionString: env().DATABASE_URL,
    poolMax: env().DATABASE_POOL_MAX,
  });
  return shared.gatehousePrisma;
}

/** A client for a streaming replica: it gives up soon, for there is a primary to ask. */
export function createReplicaPrisma(options: { connectionString: string; poolMax: number }) {
  return createPrisma({ ...options, patience: REPLICA_PATIENCE });
}

/** The process's client for the read replica; undefined where none is configured. */
export function replicaPrisma(): Database | undefined {
  const { DATABASE_REPLICA_URL: connectionString, DATABASE_POOL_MAX: poolMax } = env();
  if (!connectionString) return undefined;
  shared.gatehouseReplica ??= createReplicaPrisma({ connectionString, poolMax });
  return shared.gatehouseReplica;
}

/** The transaction that is open around the caller, or else `client`. */
export function currentTransaction(client: Database): Prisma.TransactionClient | Database {
  return transactions.getStore() ?? client;
}

/**
 * The rows of a statement, by the shortest way there is: in the transaction that
 * is open around the caller, else on one of the client's own connections without
 * Prisma in between, at a third of the cost. For what every request asks. Values
 * are as Prisma's, but for big and exact numbers: those are texts outside of transactions.
 */
export async function queryDirectly<Row extends pg.QueryResultRow>(
  client: Database,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const transaction = transactions.getStore();
  const pool = client[POOL];
  if (transaction || !pool || pool.ending)
    return (transaction ?? client).$queryRawUnsafe<Row[]>(text, ...values);
  return (await pool.query<Row>(direct(text, values))).rows;
}

const direct = (text: string, values: unknown[]) => ({
  text,
  values: values.map(parameterOf),
  types: COLUMN_TYPES,
});

/** PostgreSQL's "query_canceled": the time was over. */
const CANCELED = "57014";

/** A statement took longer than it was given. */
export class OutOfTime extends Error {}

/**
 * The same for a statement that is given so many milliseconds, in a transaction of
 * its own. Within one that is open it runs as it is: that has an end of its own.
 * @throws OutOfTime when they were over. The embedded database has no clock to stop
 *   a statement by, and never throws it.
 */
export async function queryInTime<Row extends pg.QueryResultRow>(
  client: Database,
  milliseconds: number,
  { text, values }: Prisma.Sql,
): Promise<Row[]> {
  if (transactions.getStore()) return queryDirectly<Row>(client, text, values);
  // Only then is there a pool.
  if (!client[POOL]) await client.$connect();
  const pool = client[POOL];
  if (!pool || pool.ending) return queryDirectly<Row>(client, text, values);
  const connection = await pool.connect();
  // The statement fails where its connection is lost; unheard, that would end the process too.
  const heard = () => {};
  connection.on("error", heard);
  const giveBack = (isLost: boolean) => {
    connection.off("error", heard);
    connection.release(isLost);
  };
  try {
    await connection.query(
      `BEGIN READ ONLY; SET LOCAL statement_timeout = ${Math.trunc(milliseconds)}`,
    );
    const { rows } = await connection.query<Row>(direct(text, values));
    await connection.query("COMMIT");
    giveBack(false);
    return rows;
  } catch (error) {
    // One that can't even roll back is of no use to anybody.
    await connection.query("ROLLBACK").then(
      () => giveBack(false),
      () => giveBack(true),
    );
    const isCanceled = error instanceof Error && "code" in error && error.code === CANCELED;
    throw isCanceled ? new OutOfTime(error.message, { cause: error }) : error;
  }
}

/** Whatever answers a statement: the client, the transaction that is open, or `directReader`. */
export interface Reader {
  $queryRaw<Rows>(statement: Prisma.Sql): Promise<Rows>;
}

/** Answers by `queryDirectly`. */
export const directReader = (client: Database): Reader => ({
  $queryRaw: async <Rows>({ text, values }: Prisma.Sql) =>
    (await queryDirectly(client, text, values)) as Rows,
});
