/** Everything that can become of one request, told apart by what has to follow. */
export type Reply<Data> =
  | { kind: "answer"; data: Data }
  /** The server counts requests: the same one is welcome after so many seconds. */
  | { kind: "wait"; seconds: number }
  /** The server refused to do any of it. */
  | { kind: "refusal"; sentence: string }
  /** No answer that could be trusted: it may have been done, or not. */
  | { kind: "lost"; sentence: string };

interface Answer<Data> {
  data: Data | null;
  error: { status: number; message?: string | undefined } | null;
}

interface FetchOptions {
  timeout: number;
  onError(context: { response: Response }): void;
}

/** How long an answer may take, in milliseconds; a hundred deletions take some seconds. */
const PATIENCE = 60_000;

const UNREACHABLE = "The server could not be reached.";
const BROKEN = "The server did not answer as it should.";
const SIGNED_OUT = "Your session has ended. Sign in again, then go on here.";

/** Sends one request of the auth client; never throws. */
export async function replyTo<Data>(
  send: (fetchOptions: FetchOptions) => Promise<Answer<Data>>,
): Promise<Reply<Data>> {
  let retryAfter = 0;
  try {
    const { data, error } = await send({
      timeout: PATIENCE,
      onError({ response }) {
        retryAfter = Number(response?.headers.get("x-retry-after"));
      },
    });
    if (data !== null && !error) return { kind: "answer", data };
    if (error?.status === 429) return { kind: "wait", seconds: Math.max(1, retryAfter || 10) };
    if (error?.status === 401) return { kind: "refusal", sentence: SIGNED_OUT };
    if (error && error.status >= 400 && error.status < 500) {
      return { kind: "refusal", sentence: error.message || "The server refused this." };
    }
    return { kind: "lost", sentence: error?.status ? BROKEN : UNREACHABLE };
  } catch {
    return { kind: "lost", sentence: UNREACHABLE };
  }
}
