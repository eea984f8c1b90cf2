import "server-only";

/** What a new connection may send before it hears back: ten segments (RFC 6928), in bytes. */
const FIRST_FLIGHT = 14_000;

/**
 * An answer in JSON with its length, and as it is where it would not arrive a round
 * trip sooner compressed. To compress one costs the server as much as to read the
 * session it is about, and without a length Next does that to the shortest of them.
 */
export async function shortAsItIs(answer: Response): Promise<Response> {
  if (!answer.headers.get("content-type")?.startsWith("application/json")) return answer;
  const body = await answer.arrayBuffer();
  const { status, statusText } = answer;
  const headers = new Headers(answer.headers);
  headers.set("content-length", String(body.byteLength));
  if (body.byteLength <= FIRST_FLIGHT) headers.append("cache-control", "no-transform");
  return new Response(body, { status, statusText, headers });
}
