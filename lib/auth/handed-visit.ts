import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Visit } from "./current";

/** One request to the HTTP server, for the middleware and the page alike. */
interface Request {
  handed?: {
    visit: Visit;
    /** The cookies that the visit was found by: others get nothing. */
    cookie: string;
  };
}

// Next gives the middleware, the pages and instrumentation.ts a copy of this module each.
const shared = globalThis as typeof globalThis & {
  gatehouseRequests?: AsyncLocalStorage<Request>;
};
shared.gatehouseRequests ??= new AsyncLocalStorage();
const requests = shared.gatehouseRequests;

/** Where Node says, before anybody handles it, that a request has come. */
const CHANNEL = "http.server.request.start";

/**
 * From now on a visit can be handed from the middleware to the page of the same request.
 * Without it nothing is, and each page asks the database for itself.
 * @returns what ends it
 */
export function connectVisits(): () => void {
  const begin = () => requests.enterWith({});
  subscribe(CHANNEL, begin);
  return () => unsubscribe(CHANNEL, begin);
}

const cookieOf = (headers: Headers) => headers.get("cookie") ?? "";

/**
 * Leaves the visit that was judged a moment ago for the page of this request, which
 * then need not ask the database once more. It stays in the process and has no name,
 * so nothing can be made up or fetched from outside.
 * @param headers the request's own
 */
export function handVisitOver(headers: Headers, visit: Visit): void {
  const request = requests.getStore();
  if (request) request.handed = { visit, cookie: cookieOf(headers) };
}

/** What the middleware left for this request, once; null where it left nothing. */
export function takeVisit(headers: Headers): Visit | null {
  const request = requests.getStore();
  if (request?.handed?.cookie !== cookieOf(headers)) return null;
  const { visit } = request.handed;
  delete request.handed;
  return visit;
}
