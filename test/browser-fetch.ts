/**
 * `fetch` with the cookies of one person, as a browser keeps them; `send`
 * carries the request, over the network by default. `cookie` is what the
 * browser starts with.
 */
export function browserFetch(
  origin: string,
  {
    send = fetch,
    cookie = "",
  }: { send?: (request: Request) => Promise<Response>; cookie?: string } = {},
): typeof fetch {
  const jar = new Map<string, string>();
  const keep = (line: string) => {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").trim().split(/=(.*)/s);
    if (value) jar.set(name, value);
    else jar.delete(name);
  };
  for (const pair of cookie.split(";").filter(Boolean)) keep(pair);
  return async (input, init) => {
    const request = new Request(input, init);
    request.headers.set("origin", origin);
    request.headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await send(request);
    for (const line of response.headers.getSetCookie()) keep(line);
    return response;
  };
}
