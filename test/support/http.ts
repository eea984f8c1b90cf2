/** Where every app under test believes to be, and where its callers come from. */
export const ORIGIN = "http://localhost:3000";

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer from outside, looked into by assertions
  body: any;
  /** What the browser would send next time, if it started with nothing. */
  cookie: string;
  setCookies: string[];
}

export interface CallInput {
  /** Makes it a POST. */
  body?: unknown;
  cookie?: string;
  headers?: HeadersInit;
}

export type Caller = (path: string, input?: CallInput) => Promise<Reply>;

/** Calls Better Auth as a browser would, by whatever carries a request to it. */
export function createCaller(
  send: (request: Request) => Promise<Response>,
  address = ORIGIN,
): Caller {
  return async (path, { body, cookie, headers } = {}) => {
    const sent = new Headers(headers);
    if (!sent.has("origin")) sent.set("origin", ORIGIN);
    if (cookie) sent.set("cookie", cookie);
    if (body !== undefined) sent.set("content-type", "application/json");
    return replyOf(
      await send(
        new Request(`${address}/api/auth${path}`, {
          method: body === undefined ? "GET" : "POST",
          headers: sent,
          body: body === undefined ? undefined : JSON.stringify(body),
        }),
      ),
    );
  };
}

async function replyOf(response: Response): Promise<Reply> {
  const text = await response.text();
  const setCookies = response.headers.getSetCookie();
  return {
    status: response.status,
    body: text ? (isJson(response) ? JSON.parse(text) : text) : null,
    cookie: cookieOf(setCookies),
    setCookies,
  };
}

/** The Cookie header that a browser makes of what it was told to keep. */
export function cookieOf(setCookies: readonly string[]): string {
  const kept = new Map<string, string>();
  for (const line of setCookies) {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
    if (value) kept.set(name, value);
    else kept.delete(name);
  }
  return [...kept].map(([name, value]) => `${name}=${value}`).join("; ");
}

const isJson = (response: Response) =>
  /^application\/json\b/.test(response.headers.get("content-type") ?? "");
