import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rareParts } from "./rare-parts";

/** Everybody has these pairs. */
const everywhere = ["ex", "xa", "am", "mp", "pl", "le", "co", "om", "an", "nn", "na"];
const shares = new Map([
  ...everywhere.map((pair) => [pair, 0.9] as const),
  ["so", 0.02],
  ["on", 0.02],
]);

describe("the rare parts of a term", () => {
  it.each([
    ["7c1e02@example.com", ["7c1e02"]],
    ["Sm1th@example.com", ["Sm1th"]],
    ["anna kowalska", ["kowalska"]],
    // Some of each word, and of the second no more than is enough.
    ["zbigniew wilkinson example", ["zbignie", "wil"]],
    ["wilkinson zbigniew example", ["wilkins", "zbi"]],
    // A pair that is listed is less rare than those that aren't.
    ["wilkinson@example.com", ["wilkinso"]],
    ["7c1e02 % \\ example", ["7c1e02"]],
  ])("of %j are %j", (term, parts) => {
    expect(rareParts(term, shares)).toEqual(parts);
  });

  it.each([
    ["nothing common is left out", "wilkinson zbigniew"],
    ["a single trigram is rare", "7c1@example.com"],
    ["nothing is rare", "anna@example.com"],
    ["letters might have another lower case there", "7c1e02@example.com İ"],
    ["it has no words", "%%%___@@@"],
    ["it is short", "xample"],
  ])("are none where %s", (_, term) => {
    expect(rareParts(term, shares)).toEqual([]);
  });

  it("are none before anything is known", () => {
    expect(rareParts("7c1e02@example.com", new Map())).toEqual([]);
  });

  it("are always pieces of it, of six trigrams at most", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."aAbBxX019 .@%"), maxLength: 40 }),
        fc.dictionary(
          fc.string({ unit: fc.constantFrom(..."abx019"), minLength: 2, maxLength: 2 }),
          fc.double({ min: 0.001, max: 1, noNaN: true }),
        ),
        (term, listed) => {
          const parts = rareParts(term, new Map(Object.entries(listed)));
          for (const part of parts) {
            expect(part.length).toBeGreaterThan(2);
            expect(term).toContain(part);
            expect(part).toMatch(/^[a-z0-9]+$/i);
          }
          const trigrams = parts.reduce((total, part) => total + part.length - 2, 0);
          expect(trigrams).toBeLessThan(7);
        },
      ),
      { numRuns: 500 },
    );
  });
});
