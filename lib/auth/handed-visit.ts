import "server-only";
import { randomUUID } from "node:crypto";
import type { Visit } from "./current";

interface Handed {
  visit: Visit;
  /** The request's own cookies: whatever else names the visit gets nothing. */
  cookie: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Names the visit in the request that goes on to the page. */
const HEADER = "x-gatehouse-visit";

/** How long a page may take to begin, in milliseconds; after that it asks anew. */
const PATIENCE = 5_000;

/** Requests that are on their way at a time; those that never arrive make room for others. */
const LIMIT = 1_000;

// Next gives the middleware and the pages each a copy of this module.
const shared = globalThis as typeof globalThis & { gatehouseVisits?: Map<string, Handed> };
shared.gatehouseVisits ??= new Map();
const visits = shared.gatehouseVisits;

/**
 * The headers with which the page finds the visit that was judged a moment ago,
 * for this one request, instead of asking the database for it once more. The
 * visit itself stays in the process, so nothing can be made up from outside.
 * @param headers the request's own
 */
export function handVisitOver(headers: Headers, visit: Visit): Headers {
  const id = randomUUID();
  if (visits.size >= LIMIT) visits.delete(visits.keys().next().value as string);
  visits.set(id, { visit, cookie: headers.get("cookie") ?? "", at: Date.now() });
  const handed = new Headers(headers);
  handed.set(HEADER, id);
  return handed;
}

/** What the middleware handed over for this request, once; null where it did not, or too long ago. */
export function takeVisit(headers: Headers): Visit | null {
  const id = headers.get(HEADER);
  const handed = id ? visits.get(id) : undefined;
  if (!id || !handed || handed.cookie !== (headers.get("cookie") ?? "")) return null;
  visits.delete(id);
  return Date.now() - handed.at <= PATIENCE ? handed.visit : null;
}
