import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

const database = { DATABASE_URL: "postgres://localhost/x" };

describe("REDIS_URL", () => {
  it("may be missing: then nothing is shared", () => {
    expect(parseEnv({ ...database, REDIS_URL: "" })).toMatchObject({ SESSIONS_IN_REDIS: false });
    expect(parseEnv(database).REDIS_URL).toBeUndefined();
  });

  it.each(["redis://localhost:6379", "rediss://user:secret@redis.example.com/2"])(
    "takes %s",
    (url) => {
      expect(parseEnv({ ...database, REDIS_URL: url }).REDIS_URL).toBe(url);
    },
  );

  it.each(["localhost:6379", "http://localhost", "redis"])("refuses %s, by name", (url) => {
    expect(() => parseEnv({ ...database, REDIS_URL: url })).toThrow(/REDIS_URL: must be a Redis/);
  });
});

describe("SESSIONS_IN_REDIS", () => {
  it("is on with 1, where there is a Redis", () => {
    const env = { ...database, REDIS_URL: "redis://localhost", SESSIONS_IN_REDIS: "1" };
    expect(parseEnv(env).SESSIONS_IN_REDIS).toBe(true);
    expect(parseEnv({ ...env, SESSIONS_IN_REDIS: "0" }).SESSIONS_IN_REDIS).toBe(false);
  });

  it("is refused without one, and with anything but 1 or 0", () => {
    expect(() => parseEnv({ ...database, SESSIONS_IN_REDIS: "1" })).toThrow(
      "REDIS_URL: must be set where SESSIONS_IN_REDIS is 1",
    );
    expect(() => parseEnv({ ...database, SESSIONS_IN_REDIS: "yes" })).toThrow(
      "SESSIONS_IN_REDIS: must be 1 or 0",
    );
  });
});
