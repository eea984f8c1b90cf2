import { describe, expect, it } from "vitest";
import { auditHref, auditQueryOf, isFiltered, loadAuditParams } from "./search-params";

const now = new Date("2026-11-22T12:00:00Z");
const read = (query: string) => loadAuditParams(new URLSearchParams(query));

describe("the audit log's address", () => {
  it("becomes what the endpoints take", () => {
    const params = read(
      "action=user.banned&outcome=denied&actor=a&target=t&batch=b&impersonated=yes" +
        "&from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00.000Z",
    );
    expect(auditQueryOf(params, now)).toEqual({
      action: "user.banned",
      outcome: "denied",
      actorId: "a",
      targetId: "t",
      batchId: "b",
      impersonated: "true",
      createdFrom: "2026-11-01T00:00:00.000Z",
      createdBefore: "2026-11-02T00:00:00.000Z",
    });
  });

  it("counts a preset back from now, whatever else it says of times", () => {
    expect(
      auditQueryOf(read("last=24h&from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z"), now),
    ).toEqual({ createdFrom: "2026-11-21T12:00:00.000Z" });
  });

  it.each([
    "from=soon",
    "from=2026-11-01",
    "from=2026-13-01T00:00:00Z",
    "from=0000-01-01T00:00:00Z",
    "from=%2B012026-01-01T00:00:00Z",
    "last=2h",
    "impersonated=true",
    "before=x",
  ])("takes %s for nothing", (query) => {
    expect(isFiltered(read(query))).toBe(false);
    expect(auditQueryOf(read(query), now)).toEqual({});
  });

  it("is no filter to look at an event, or at an older page", () => {
    expect(isFiltered(read("event=e1&before=17"))).toBe(false);
    expect(isFiltered(read("impersonated=no"))).toBe(true);
  });

  it("survives being written down", () => {
    const params = read("last=7d&impersonated=no&event=e%2F1&before=17");
    expect(read(auditHref("", params).slice(1))).toEqual(params);
  });
});
