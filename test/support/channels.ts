import { isAPIError } from "better-auth/api";
import { createAuthClient } from "better-auth/client";
import { adminClient } from "better-auth/client/plugins";
import type { TestApp } from "@/test/app";
import { ORIGIN } from "./http";

// One call, tried in every way in which a call can reach Better Auth.

/** What somebody has to show. */
export interface Credentials {
  cookie: string;
  /** The session's token, for calling without cookies. */
  token: string;
  /** Cookies of theirs from other days, sent along where old cookies are tried. */
  stale: string;
}

export interface Call {
  path: string;
  /** Makes it a POST. */
  body?: Record<string, unknown>;
  query?: Record<string, string>;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer from outside, looked into by assertions
  body: any;
}

type Channel = (app: TestApp, as: Credentials, call: Call) => Promise<Answer[]>;

const overHttp = async (app: TestApp, { path, query, body }: Call, headers: HeadersInit) => {
  const search = query ? `?${new URLSearchParams(query)}` : "";
  const { status, body: answered } = await app.http(path + search, { body, headers });
  return { status, body: answered };
};

/** Better Auth's own client, unmodified: `client.admin.banUser({ … })`. */
async function byClient(app: TestApp, cookie: string, { path, body, query }: Call) {
  const client = createAuthClient({
    baseURL: ORIGIN,
    plugins: [adminClient()],
    fetchOptions: {
      customFetchImpl: (url, init) => app.auth.handler(new Request(url, init)),
      headers: { cookie, origin: ORIGIN },
    },
  });
  const camelCase = (name: string) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  // biome-ignore lint/suspicious/noExplicitAny: the client makes up its methods as they are asked for
  let method: any = client;
  for (const name of path.split("/").filter(Boolean)) method = method[camelCase(name)];
  const { data, error } = await method(
    { ...body, ...(query ? { query } : {}) },
    { method: body ? "POST" : "GET" },
  );
  return error ? { status: error.status, body: error } : { status: 200, body: data };
}

/** `auth.api.<name>({ headers, … })`, as a server component calls it. */
async function inProcess(app: TestApp, cookie: string, { path, body, query }: Call) {
  type Endpoint = ((input: object) => Promise<unknown>) & { path?: string };
  const endpoint = Object.values(app.auth.api as unknown as Record<string, Endpoint>).find(
    (candidate) => candidate.path === path,
  );
  if (!endpoint) throw new Error(`auth.api has nothing at ${path}`);
  try {
    const headers = new Headers({ cookie, origin: ORIGIN });
    return { status: 200, body: await endpoint({ headers, body, query: query ?? {} }) };
  } catch (error) {
    if (!isAPIError(error)) return { status: 500, body: null };
    return { status: error.statusCode, body: error.body ?? null };
  }
}

export const channels = {
  "HTTP with a cookie": async (app, { cookie }, call) => [await overHttp(app, call, { cookie })],
  "HTTP with old cookies as well": async (app, { cookie, stale }, call) => [
    await overHttp(app, call, { cookie: [cookie, stale].filter(Boolean).join("; ") }),
  ],
  "a bearer token": async (app, { token }, call) => [
    await overHttp(app, call, { authorization: `Bearer ${token}` }),
  ],
  "Better Auth's own client": async (app, { cookie }, call) => [await byClient(app, cookie, call)],
  "a call in process": async (app, { cookie }, call) => [await inProcess(app, cookie, call)],
  "twenty requests at once": (app, { cookie }, call) =>
    Promise.all(Array.from({ length: 20 }, () => overHttp(app, call, { cookie }))),
} as const satisfies Record<string, Channel>;

export type ChannelName = keyof typeof channels;
