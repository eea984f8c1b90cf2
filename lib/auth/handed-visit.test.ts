import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Visit } from "./current";
import { handVisitOver, takeVisit } from "./handed-visit";

const visitOf = (id: string) => ({ session: { user: { id } } }) as unknown as Visit;
const requestOf = (cookie: string) => new Headers({ cookie, "user-agent": "a browser" });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("hands a visit to the request that it belongs to, once", () => {
  const visit = visitOf("ada");
  const handed = handVisitOver(requestOf("session=1"), visit);
  expect(handed.get("user-agent")).toBe("a browser");
  expect(takeVisit(handed)).toBe(visit);
  expect(takeVisit(handed)).toBeNull();
});

it("keeps the visits of requests that run at the same time apart", () => {
  const [ada, bob] = [visitOf("ada"), visitOf("bob")];
  const first = handVisitOver(requestOf("session=1"), ada);
  const second = handVisitOver(requestOf("session=2"), bob);
  expect(takeVisit(second)).toBe(bob);
  expect(takeVisit(first)).toBe(ada);
});

it("knows nothing of a request that names no visit, or one that never was", () => {
  expect(takeVisit(requestOf("session=1"))).toBeNull();
  const made = requestOf("session=1");
  made.set("x-gatehouse-visit", "00000000-0000-4000-8000-000000000000");
  expect(takeVisit(made)).toBeNull();
});

it("overwrites what a caller wrote into the header", () => {
  const caught = handVisitOver(requestOf("session=1"), visitOf("ada"));
  const forged = requestOf("session=2");
  forged.set("x-gatehouse-visit", caught.get("x-gatehouse-visit") as string);
  const bob = visitOf("bob");
  expect(takeVisit(handVisitOver(forged, bob))).toBe(bob);
});

it("gives nothing to other cookies, even by a name that is right", () => {
  const handed = handVisitOver(requestOf("session=1"), visitOf("ada"));
  handed.set("cookie", "session=2");
  expect(takeVisit(handed)).toBeNull();
});

it("forgets a visit after five seconds", () => {
  const handed = handVisitOver(requestOf("session=1"), visitOf("ada"));
  vi.advanceTimersByTime(5_001);
  expect(takeVisit(handed)).toBeNull();
});

it("keeps no more than a thousand that were never fetched", () => {
  const first = handVisitOver(requestOf("session=1"), visitOf("ada"));
  const others = Array.from({ length: 1_000 }, (_, n) =>
    handVisitOver(requestOf("session=1"), visitOf(`${n}`)),
  );
  expect(takeVisit(first)).toBeNull();
  expect(takeVisit(others[0] as Headers)).not.toBeNull();
});
