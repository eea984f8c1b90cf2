import { expect, it } from "vitest";
import { shortAsItIs } from "./short-answers";

const json = (body: unknown, headers: [string, string][] = []) => {
  const answer = Response.json(body, { status: 403, statusText: "Forbidden" });
  for (const [name, value] of headers) answer.headers.append(name, value);
  return answer;
};

it("a short answer says how long it is, and to leave it as it is", async () => {
  const answer = await shortAsItIs(
    json({ text: "é" }, [
      ["set-cookie", "one=1; Path=/"],
      ["set-cookie", "two=2; Path=/"],
      ["cache-control", "no-store"],
    ]),
  );
  expect([answer.status, answer.statusText]).toEqual([403, "Forbidden"]);
  expect(answer.headers.get("content-length")).toBe("13");
  expect(answer.headers.get("cache-control")).toBe("no-store, no-transform");
  expect(answer.headers.getSetCookie()).toEqual(["one=1; Path=/", "two=2; Path=/"]);
  expect(await answer.json()).toEqual({ text: "é" });
});

it("one that takes more than the first round trip may be compressed", async () => {
  const text = "a".repeat(14_000 - '{"text":""}'.length);
  const fits = await shortAsItIs(json({ text }));
  expect(fits.headers.get("cache-control")).toBe("no-transform");
  const over = await shortAsItIs(json({ text: `${text}a` }));
  expect(over.headers.get("cache-control")).toBeNull();
  expect(over.headers.get("content-length")).toBe("14001");
  expect(await over.json()).toEqual({ text: `${text}a` });
});

it.each([
  ["a download", new Response("a,b", { headers: { "content-type": "text/csv" } })],
  ["one without a body", new Response(null, { status: 302, headers: { location: "/" } })],
])("%s passes untouched", async (_, answer) => {
  expect(await shortAsItIs(answer)).toBe(answer);
  expect(answer.bodyUsed).toBe(false);
});
