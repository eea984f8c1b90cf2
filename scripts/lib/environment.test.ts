import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { checkEnvironment, ensureSecret, serveSettings } from "./environment";

afterEach(() => vi.unstubAllEnvs());

describe("serveSettings", () => {
  it("has an address for its port, unless one is given", () => {
    vi.stubEnv("PORT", "4321");
    vi.stubEnv("HOST", undefined);
    vi.stubEnv("BETTER_AUTH_URL", undefined);
    expect(serveSettings("127.0.0.1")).toEqual({
      port: 4321,
      host: "127.0.0.1",
      address: "http://localhost:4321",
    });
    expect(process.env.BETTER_AUTH_URL).toBe("http://localhost:4321");
    vi.stubEnv("BETTER_AUTH_URL", "https://app.example.com");
    expect(serveSettings("127.0.0.1").address).toBe("https://app.example.com");
  });

  it("listens where HOST says", () => {
    vi.stubEnv("HOST", "0.0.0.0");
    expect(serveSettings("127.0.0.1").host).toBe("0.0.0.0");
  });

  it.each(["abc", "0", "65536", "80.5", "-1"])("refuses PORT=%s", (port) => {
    vi.stubEnv("PORT", port);
    expect(() => serveSettings("127.0.0.1")).toThrow(`PORT is "${port}"`);
  });
});

describe("ensureSecret", () => {
  const folder = mkdtempSync(join(tmpdir(), "gatehouse-secret-"));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("makes one that only its owner can read, and keeps it", () => {
    vi.stubEnv("BETTER_AUTH_SECRET", undefined);
    ensureSecret(folder);
    const made = process.env.BETTER_AUTH_SECRET;
    expect(made).toMatch(/^[\w+/]{43}=$/);
    if (process.platform !== "win32") {
      expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
    }
    vi.stubEnv("BETTER_AUTH_SECRET", undefined);
    ensureSecret(folder);
    expect(process.env.BETTER_AUTH_SECRET).toBe(made);
  });

  it("leaves a given one alone", () => {
    vi.stubEnv("BETTER_AUTH_SECRET", "given");
    ensureSecret(folder);
    expect(process.env.BETTER_AUTH_SECRET).toBe("given");
  });
});

describe("checkEnvironment", () => {
  it("names every variable that is wrong", () => {
    vi.stubEnv("DATABASE_URL", "mysql://db");
    vi.stubEnv("BETTER_AUTH_SECRET", "short");
    expect(checkEnvironment).toThrow(/DATABASE_URL: .*\n.*BETTER_AUTH_SECRET: /);
  });

  it.each(["mysql://replica", "postgres://primary"])(
    "takes no replica that can't be one: %s",
    (replica) => {
      vi.stubEnv("DATABASE_URL", "postgres://primary");
      vi.stubEnv("DATABASE_REPLICA_URL", replica);
      expect(checkEnvironment).toThrow(/DATABASE_REPLICA_URL: must be/);
      vi.stubEnv("DATABASE_REPLICA_URL", "postgres://replica");
      expect(checkEnvironment).not.toThrow();
    },
  );

  it("needs no DATABASE_URL", () => {
    vi.stubEnv("DATABASE_URL", undefined);
    expect(checkEnvironment).not.toThrow();
  });
});
