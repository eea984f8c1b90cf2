import { describe, expect, it } from "vitest";
import { statements } from "@/lib/admin.config";
import { demoAccounts } from "./demo-accounts";
import { dynamicRoles, modules } from "./reference-data";
import { userAgents } from "./user-agents";

const RESERVED = /(^|\.)example\.(com|org|net)$/;

describe("the demo accounts", () => {
  it("are two admins, a support person and an ordinary user, and nobody else is admin", () => {
    expect(demoAccounts.map(({ role }) => role)).toEqual(["admin", "admin", "support", "user"]);
  });

  it("have ids like Better Auth's, reserved domains and passwords that it takes", () => {
    for (const { id, email, password } of demoAccounts) {
      expect(id).toMatch(/^[0-9a-z]{32}$/);
      expect(email.split("@")[1]).toMatch(RESERVED);
      expect(password.length).toBeGreaterThanOrEqual(8);
    }
    expect(new Set(demoAccounts.map(({ password }) => password)).size).toBe(demoAccounts.length);
  });
});

describe("the dynamic roles", () => {
  it("grant only what the statements know, and modules that exist", () => {
    const known: Record<string, readonly string[]> = {
      ...statements,
      module: modules.map(({ key }) => key),
    };
    for (const { name, permissions } of dynamicRoles) {
      expect(Object.keys(permissions).length).toBeGreaterThan(1);
      for (const [resource, actions] of Object.entries(permissions)) {
        expect(known[resource], `${name}: ${resource}`).toEqual(expect.arrayContaining(actions));
      }
    }
  });
});

describe("the modules", () => {
  it("are served from origins of reserved domains", () => {
    for (const origin of modules.flatMap(({ origins }) => origins)) {
      expect(new URL(origin).origin).toBe(origin);
      expect(new URL(origin).hostname).toMatch(RESERVED);
    }
  });
});

describe("the user agents", () => {
  it("are of several browsers, systems and devices, in one line each", () => {
    const text = userAgents.map((agent) => agent.text).join("\n");
    for (const name of ["Edg/", "Firefox/", "SamsungBrowser/", "OPR/", "CriOS/", "Instagram"]) {
      expect(text).toContain(name);
    }
    for (const name of ["Windows NT", "Macintosh", "X11; Linux", "Android", "iPhone", "curl/"]) {
      expect(text).toContain(name);
    }
    expect(text.split("\n")).toHaveLength(userAgents.length);
  });
});
