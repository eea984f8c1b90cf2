import type { ClientFetchOption } from "@better-auth/core";
import type { BetterFetch, BetterFetchResponse } from "better-auth/client";
import type { ModuleRow } from "./module-rows";
import type { DynamicRole } from "./routes/dynamic-roles";
import type { AdminUser, AuditEventDetail } from "./types";

/** A module as the outside gets it. */
type Module = Omit<ModuleRow, "origins"> & { origins: string[] };

/**
 * A call by GET with its question written flat, `getRole({ name })`. The client
 * types `getRole({ query: { name } })` by the endpoint itself.
 */
type FlatGet<Question, Answer> = <FetchOptions extends ClientFetchOption>(
  question: Question & { query?: undefined; fetchOptions?: FetchOptions | undefined },
  fetchOptions?: FetchOptions,
) => Promise<
  BetterFetchResponse<
    Answer,
    { code?: string | undefined; message?: string | undefined },
    FetchOptions["throw"] extends true ? true : false
  >
>;

interface Call {
  query?: Record<string, unknown>;
  fetchOptions?: ClientFetchOption;
  [field: string]: unknown;
}

/**
 * The calls by GET that ask about one thing. Better Auth's client would drop
 * what is not under `query`: these take it either way.
 */
export function getters($fetch: BetterFetch, prefix: "/admin" | "/extended-admin") {
  const get =
    (name: string) =>
    ({ query, fetchOptions, ...flat }: Call, more?: ClientFetchOption) =>
      $fetch(`${prefix}/${name}`, {
        ...more,
        ...fetchOptions,
        method: "GET",
        query: { ...flat, ...query },
      });
  return {
    getUser: get("get-user") as FlatGet<{ id: string }, AdminUser>,
    getRole: get("get-role") as FlatGet<{ name: string }, DynamicRole>,
    getAuditEvent: get("get-audit-event") as FlatGet<{ id: string }, AuditEventDetail>,
    getModule: get("get-module") as FlatGet<{ key: string }, Module>,
  };
}
