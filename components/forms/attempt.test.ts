import { describe, expect, test } from "vitest";
import { attempt, describeFailure } from "./attempt";

describe("why a request failed", () => {
  test("a refusal carries the server's own sentence and code", () => {
    const error = { status: 403, code: "BANNED_USER", message: "You are banned until Friday." };
    expect(describeFailure(error)).toEqual({
      code: "BANNED_USER",
      message: "You are banned until Friday.",
    });
  });

  test("a full bucket says when to come back", () => {
    const error = { status: 429, message: "Too many requests." };
    expect(describeFailure(error, "1").message).toContain("in 1 second.");
    expect(describeFailure(error, "42").message).toContain("in 42 seconds.");
    expect(describeFailure(error, "600").message).toContain("in 10 minutes.");
    for (const unusable of [null, "", "soon", "-5"]) {
      expect(describeFailure(error, unusable).message).toContain("in a minute.");
    }
  });

  test("what the server says about its own failures is not for the person", () => {
    const error = { status: 500, message: 'relation "user" does not exist' };
    expect(describeFailure(error).message).not.toContain("relation");
  });

  test("a dead network and a call that throws are told alike", async () => {
    const dead = await attempt(() => Promise.reject(new TypeError("fetch failed")));
    const zero = await attempt(async () => ({ data: null, error: { status: 0 } }));
    expect(dead.failure?.message).toContain("can't be reached");
    expect(zero.failure).toMatchObject({ message: dead.failure?.message });
  });

  test("the answer's header reaches the sentence", async () => {
    const { failure } = await attempt(async ({ onError }) => {
      onError({ response: new Response(null, { status: 429, headers: { "X-Retry-After": "7" } }) });
      return { data: null, error: { status: 429 } };
    });
    expect(failure?.message).toContain("in 7 seconds.");
  });

  test("success hands the data through", async () => {
    expect(await attempt(async () => ({ data: { ok: true }, error: null }))).toEqual({
      data: { ok: true },
      failure: null,
    });
  });
});
