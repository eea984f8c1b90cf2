import { expect, it } from "vitest";
import { memoryValues } from "@/test/support/memory-values";
import { throughOutages } from "./through-outages";

function start() {
  const values = memoryValues();
  const clock = { now: 0 };
  const reports: string[] = [];
  const through = throughOutages(values, {
    now: () => clock.now,
    report: (sentence) => void reports.push(sentence),
  });
  return { values, clock, reports, through };
}

it("passes everything on while there is an answer", async () => {
  const { values, reports, through } = start();
  await through.set("a", "1", 60);
  expect(await through.get("a")).toBe("1");
  expect([await through.increment("n", 60), await through.increment("n", 60)]).toEqual([1, 2]);
  await through.delete("a");
  expect([...(await values.all())]).toEqual([["n", "2"]]);
  expect(reports).toEqual([]);
});

it("finds nothing and counts here while there is none, and says so once", async () => {
  const { values, clock, reports, through } = start();
  await through.set("a", "1", 60);
  await through.increment("n", 60);
  await values.setDown(true);
  const counted: number[] = [];
  for (let i = 0; i < 3; i++) {
    expect(await through.get("a")).toBeNull();
    await through.set("b", "2", 60);
    await through.delete("a");
    counted.push(await through.increment("n", 60));
    clock.now += 5_000;
  }
  expect(counted).toEqual([1, 2, 3]);
  expect(reports).toHaveLength(1);
  await values.setDown(false);
  expect(await through.get("a")).toBe("1");
  expect(await through.increment("n", 60)).toBe(2);
  expect(reports).toHaveLength(2);
});

it("asks no more for a second after a failure", async () => {
  const { values, clock, through } = start();
  await values.set("a", "1", 60);
  await values.setDown(true);
  await through.get("a");
  await values.setDown(false);
  clock.now += 999;
  expect(await through.get("a")).toBeNull();
  clock.now += 1;
  expect(await through.get("a")).toBe("1");
});

it("begins counting anew when the first one's time is over", async () => {
  const { values, clock, through } = start();
  await values.setDown(true);
  const counted: number[] = [];
  for (let second = 0; second < 12; second += 3) {
    clock.now = second * 1000;
    counted.push(await through.increment("n", 10));
  }
  clock.now = 10_000;
  counted.push(await through.increment("n", 10));
  expect(counted).toEqual([1, 2, 3, 4, 1]);
});
