import { expect, it } from "vitest";
import { countersInMemory } from "./counters";

it("keeps its memory within bounds, and gives up the oldest for it", () => {
  const clock = { now: 0 };
  const increment = countersInMemory(() => clock.now);
  increment("oldest", 60);
  for (let i = 0; i < 100_000; i++) increment(`k${i}`, 60);
  expect(increment("k99999", 60)).toBe(2);
  expect(increment("oldest", 60)).toBe(1);
});

it("gives up those that have ended before any that counts", () => {
  const clock = { now: 0 };
  const increment = countersInMemory(() => clock.now);
  increment("counts", 60);
  for (let i = 0; i < 99_999; i++) increment(`k${i}`, 1);
  clock.now = 2_000;
  increment("another", 60);
  expect(increment("counts", 60)).toBe(2);
});
