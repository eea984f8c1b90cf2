import { cpus, totalmem } from "node:os";
import { type Load, percentile, rateOf } from "../lib/load";

interface Options {
  users: number;
  rounds: number;
  clients: number;
}

export type Way = "ours" | "stock" | "SQL" | "empty";

export interface Result {
  name: string;
  loads: Partial<Record<Way, Load>>;
  plans: string[];
}

export interface Busy {
  name: string;
  side: "ours" | "stock";
  load: Load;
}

const ms = (load: Load | undefined, share: number) =>
  load ? Number(percentile(load, share).toFixed(1)) : null;

/** How many times faster, or null where there is nothing to compare. */
function ratio(other: Load | undefined, ours: Load | undefined) {
  if (!other || !ours) return null;
  return Number((percentile(other, 0.5) / percentile(ours, 0.5)).toFixed(1));
}

/** What HTTP, session, permission and rendering add to the SQL, beyond an empty answer's. */
function added({ ours, SQL, empty }: Result["loads"]) {
  if (!ours || !SQL || !empty) return null;
  const [all, floor, nothing] = [ours, SQL, empty].map((load) => percentile(load, 0.5));
  return Number(((all as number) - (floor as number) - (nothing as number)).toFixed(1));
}

/** One request at a time: the three sides beside each other. */
export function printAlone(results: readonly Result[], options: Options) {
  const cpu = cpus();
  console.log(
    `\n${options.users.toLocaleString("en")} users; Node ${process.version}; ${cpu.length} × ${cpu[0]?.model}, ` +
      `${Math.round(totalmem() / 2 ** 30)} GB; ${options.rounds} requests of each, in turn; times in ms`,
  );
  console.table(
    results.map(({ name, loads }) => ({
      case: name,
      "ours p50": ms(loads.ours, 0.5),
      p95: ms(loads.ours, 0.95),
      p99: ms(loads.ours, 0.99),
      "stock p50": ms(loads.stock, 0.5),
      "stock ÷ ours": ratio(loads.stock, loads.ours),
      "SQL p50": ms(loads.SQL, 0.5),
      "beyond SQL and empty": added(loads),
    })),
  );
}

/** Several clients at once. */
export function printBusy(busy: readonly Busy[], options: Options) {
  console.log(
    `\n${options.clients} clients at once, a tenth of the requests changes a name; times in ms`,
  );
  console.table(
    busy.map(({ name, side, load }) => ({
      case: name,
      side,
      "requests/s": Math.round(rateOf(load)),
      p50: ms(load, 0.5),
      p95: ms(load, 0.95),
      p99: ms(load, 0.99),
    })),
  );
}

/** All of it as plain data. */
export function summary(results: readonly Result[], busy: readonly Busy[], options: Options) {
  const figures = (load: Load | undefined) =>
    load && { p50: ms(load, 0.5), p95: ms(load, 0.95), p99: ms(load, 0.99) };
  return {
    options,
    machine: { node: process.version, cpus: cpus().length, model: cpus()[0]?.model },
    alone: results.map(({ name, loads, plans }) => ({
      name,
      ...Object.fromEntries(Object.entries(loads).map(([way, load]) => [way, figures(load)])),
      beyondSqlAndEmpty: added(loads),
      plans,
    })),
    busy: busy.map(({ name, side, load }) => ({
      name,
      side,
      perSecond: rateOf(load),
      ...figures(load),
    })),
  };
}
