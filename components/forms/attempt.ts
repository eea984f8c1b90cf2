/** Why a request did not do what was asked, in a sentence for the person. */
export interface Failure {
  /** The server's error code, where it sent one. */
  code?: string;
  message: string;
}

interface ResponseError {
  status?: number;
  code?: string;
  message?: string;
}

interface FetchOptions {
  onError: (context: { response: Response }) => void;
}

const unreachable =
  "The server can't be reached. Check your connection and try again; nothing you typed is lost.";
const broken =
  "Something went wrong on our side. Try again in a moment; nothing you typed is lost.";

function tooMany(retryAfter: string | null) {
  const seconds = Number(retryAfter);
  if (!Number.isFinite(seconds) || seconds <= 0) return "Too many attempts. Try again in a minute.";
  if (seconds <= 90) {
    const rounded = Math.ceil(seconds);
    return `Too many attempts. Try again in ${rounded} ${rounded === 1 ? "second" : "seconds"}.`;
  }
  return `Too many attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`;
}

/** The failure behind an error of the auth client; `retryAfter` is its header, in seconds. */
export function describeFailure(error: ResponseError, retryAfter: string | null = null): Failure {
  const { status = 0, code, message } = error;
  if (status === 429) return { code, message: tooMany(retryAfter) };
  if (status === 0) return { code, message: unreachable };
  if (status >= 500) return { code, message: broken };
  return { code, message: message || broken };
}

/**
 * Runs one call of the auth client and turns every way in which it can fail,
 * a refusal, a full bucket, a dead network, into a `Failure`.
 */
export async function attempt<Data>(
  call: (fetchOptions: FetchOptions) => Promise<{ data: Data | null; error: ResponseError | null }>,
): Promise<{ data: Data | null; failure: null } | { data: null; failure: Failure }> {
  let retryAfter: string | null = null;
  try {
    const { data, error } = await call({
      onError({ response }) {
        retryAfter = response?.headers.get("x-retry-after") ?? null;
      },
    });
    if (error) return { data: null, failure: describeFailure(error, retryAfter) };
    return { data, failure: null };
  } catch {
    return { data: null, failure: { message: unreachable } };
  }
}
