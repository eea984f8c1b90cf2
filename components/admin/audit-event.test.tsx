import { describe, expect, it } from "vitest";
import { actionLabel, knownActions } from "@/components/admin/audit-actions";
import { describeEvent } from "@/components/admin/audit-event";
import type { AuditEventView } from "@/lib/extended-admin/types";

function event(overrides: Partial<AuditEventView>): AuditEventView {
  return {
    id: "e1",
    seq: "1",
    createdAt: new Date("2026-11-21T10:00:00Z"),
    action: "user.banned",
    outcome: "success",
    actorId: "a1",
    actorLabel: "Ada Admin",
    impersonatorId: null,
    impersonatorLabel: null,
    targetType: "user",
    targetId: "u1",
    targetLabel: "Grace Hopper",
    reason: null,
    before: null,
    after: null,
    ipAddress: null,
    userAgent: null,
    requestId: null,
    batchId: null,
    ...overrides,
  };
}

/** The sentence as one would read it aloud. */
function read(overrides: Partial<AuditEventView>) {
  return describeEvent(event(overrides))
    .map((part) => {
      if (part.kind === "person") return part.name;
      return part.kind === "time" ? part.at.toISOString() : part.text;
    })
    .join("");
}

describe("describeEvent", () => {
  it("names who, what, whom, until when and why", () => {
    expect(
      read({ reason: "Spam", after: { banned: true, banExpires: "2026-11-28T10:00:00.000Z" } }),
    ).toBe("Ada Admin banned Grace Hopper · until 2026-11-28T10:00:00.000Z · Spam");
  });

  it("tells a permanent ban from one whose end did not change", () => {
    const permanent = "Ada Admin banned Grace Hopper · permanently";
    expect(read({ after: { banned: true } })).toBe(permanent);
    expect(read({ after: { banReason: "Spam", banExpires: null } })).toBe(permanent);
    expect(read({ after: { banReason: "Spam" } })).toBe("Ada Admin banned Grace Hopper");
  });

  it("leaves out an end that is no date", () => {
    expect(read({ after: { banExpires: "soon" } })).toBe("Ada Admin banned Grace Hopper");
    expect(read({ after: { banExpires: { odd: true } } })).toBe("Ada Admin banned Grace Hopper");
  });

  it("shows a role's change", () => {
    expect(
      read({ action: "user.role_set", before: { role: "user" }, after: { role: "user,support" } }),
    ).toBe("Ada Admin changed the role of Grace Hopper from user to user, support");
  });

  it("says that a refused or failed attempt did not happen", () => {
    expect(read({ outcome: "denied" })).toBe("Ada Admin tried to ban Grace Hopper and was refused");
    expect(read({ outcome: "failed" })).toBe("Ada Admin tried to ban Grace Hopper, which failed");
  });

  it("puts the person behind an impersonation first", () => {
    expect(
      read({
        action: "user.updated",
        actorId: "u2",
        actorLabel: "Linus",
        impersonatorId: "a1",
        impersonatorLabel: "Ada Admin",
      }),
    ).toBe("Ada Admin, acting as Linus, edited Grace Hopper");
  });

  it("does not repeat the name of somebody who acts on themselves", () => {
    expect(read({ action: "session.revoked_all", targetId: "a1", targetLabel: "Ada Admin" })).toBe(
      "Ada Admin ended all sessions of themselves",
    );
  });

  it("leaves the e-mail address out of the sentence unless there is no name", () => {
    const target = (targetLabel: string) =>
      describeEvent(event({ targetLabel })).findLast((part) => part.kind === "person");
    expect(target("Grace Hopper <grace@example.com>")).toMatchObject({
      name: "Grace Hopper",
      email: "grace@example.com",
    });
    expect(target("<grace@example.com>")).toMatchObject({ name: "grace@example.com", email: null });
    expect(target("A > B <odd")).toMatchObject({ name: "A > B <odd", email: null });
  });

  it("needs no target where the event is about nobody", () => {
    expect(
      read({ action: "audit.listed", outcome: "denied", targetId: null, targetLabel: null }),
    ).toBe("Ada Admin tried to read the audit log and was refused");
  });

  it("says what came about by itself without a doer", () => {
    const system = { actorId: null, actorLabel: "system" };
    expect(read({ ...system, action: "impersonation.expired" })).toBe(
      "The impersonation of Grace Hopper ran out of time",
    );
    expect(read({ ...system, action: "user.banned" })).toBe("system banned Grace Hopper");
  });

  it("links people, and nothing that has no page", () => {
    const people = (overrides: Partial<AuditEventView>) =>
      describeEvent(event(overrides)).flatMap((part) => (part.kind === "person" ? [part.id] : []));
    expect(people({})).toEqual(["a1", "u1"]);
    expect(people({ actorId: null, actorLabel: "command line" })).toEqual([null, "u1"]);
    expect(people({ targetType: "role", targetId: "r1", targetLabel: "billing" })).toEqual([
      "a1",
      null,
    ]);
  });

  it.each(["user.teleported", "constructor", "__proto__", ""])(
    "calls %j an unknown event instead of failing",
    (action) => {
      expect(read({ action })).toBe(`Ada Admin: unknown event ${action} about Grace Hopper`);
      expect(read({ action, targetId: null, targetLabel: null })).toBe(
        `Ada Admin: unknown event ${action}`,
      );
    },
  );

  it("has a sentence for every known action, whatever the outcome", () => {
    expect(knownActions.length).toBeGreaterThan(10);
    for (const action of knownActions) {
      for (const outcome of ["success", "denied", "failed"] as const) {
        expect(read({ action, outcome })).not.toContain("unknown event");
      }
    }
  });
});

describe("actionLabel", () => {
  it("makes words of a name", () => {
    expect(actionLabel("session.revoked_all")).toBe("Session revoked all");
  });
});
