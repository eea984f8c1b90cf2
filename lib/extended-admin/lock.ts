import {
  getCurrentDBAdapterAsyncLocalStorage,
  runWithTransaction,
} from "@better-auth/core/context";
import { type Context, currentAdapter } from "./context";

const LOCK = [{ field: "id", value: "global" }];

/** Who is next, for each database adapter of this process. */
const queues = new WeakMap<object, Promise<unknown>>();

/**
 * Runs privileged work in one transaction, one after the other: on every
 * instance by the row lock that the first statement takes, and within this
 * process by a queue as well, so that waiting work doesn't hold a connection
 * and adapters without row locks are serial too. Within a transaction that is
 * open already the work joins it.
 */
export async function serialized<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  if (await isInTransaction()) {
    // No queueing: whoever is ahead may be waiting for this very transaction.
    await takeLock(ctx);
    return work();
  }
  const database = ctx.context.adapter;
  const turn = (queues.get(database) ?? Promise.resolve()).then(() =>
    runWithTransaction(database, async () => {
      await takeLock(ctx);
      return work();
    }),
  );
  queues.set(
    database,
    turn.catch(() => undefined),
  );
  return turn;
}

async function isInTransaction() {
  return (await getCurrentDBAdapterAsyncLocalStorage()).getStore()?.isTransactionActive ?? false;
}

async function takeLock(ctx: Context) {
  const adapter = await currentAdapter(ctx);
  const lockedAt = new Date();
  const taken = await adapter.update({ model: "adminLock", where: LOCK, update: { lockedAt } });
  if (taken) return;
  // A fresh database of an adapter without our migrations.
  await adapter.create({
    model: "adminLock",
    data: { id: "global", lockedAt },
    forceAllowId: true,
  });
}
