import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extendTailwindMerge } from "tailwind-merge";
import { expect, test } from "vitest";
import tailwind from "../tailwind.config";
import { cn } from "./cn";

const { fontSize, boxShadow, animation } = tailwind.theme.extend;

/** The merger that knows all of Tailwind, and what tailwind.config.ts adds. */
const mergeAll = extendTailwindMerge({
  extend: {
    classGroups: {
      "font-size": [{ text: Object.keys(fontSize) }],
      shadow: [{ shadow: Object.keys(boxShadow) }],
      animate: [{ animate: Object.keys(animation) }],
    },
  },
});

const root = join(import.meta.dirname, "..");

/** Every word of every string in the sources, classes among them. */
const words = new Set(
  ["app", "components"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) =>
        join(root, folder, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/"[^"\n]*"|`[^`]*`/g)])
    .flatMap(([literal]) => literal.split(/[\s"'`{}$]+/))
    .filter((word) => /^[^:]*[a-z]/.test(word) && !word.endsWith("-")),
);

const nameOf = (word: string) => word.split(/:(?![^[]*\])/).at(-1) ?? "";
const names = [...new Set([...words].map(nameOf))].filter(Boolean);

/** The classes: what the full merger doesn't keep twice. */
const known = names.filter((name) => mergeAll(`${name} ${name}`) === name);

/** One class of each kind: those of a kind override one another, for either merger. */
function kinds() {
  const override = (merge: (classes: string) => string, one: string, other: string) =>
    merge(`${one} ${other}`) === other && merge(`${other} ${one}`) === one;
  const found: string[] = [];
  for (const name of known) {
    const isKnown = found.some(
      (kind) => override(cn, kind, name) && override(mergeAll, kind, name),
    );
    if (!isKnown) found.push(name);
  }
  return found;
}

const hint = "lib/class-groups.ts does not say how these classes compare";

test("the sources have classes to compare", () => {
  expect(known.length).toBeGreaterThan(400);
  expect(known).toEqual(expect.arrayContaining(["text-compact", "shadow-overlay", "-mr-1.5"]));
});

test("of any two classes in the sources, those stay that the full merger leaves", () => {
  const wrong = kinds().flatMap((first, _, all) =>
    all
      .filter((second) => first !== second)
      .map((second) => `${first} ${second}`)
      .filter((both) => cn(both) !== mergeAll(both)),
  );
  expect(wrong, hint).toEqual([]);
}, 20_000);

test("classes under the modifiers in the sources compare as for the full merger", () => {
  const modifiers = [...new Set([...words].map((word) => word.slice(0, -nameOf(word).length)))];
  const real = modifiers.filter((each) => mergeAll(`${each}p-1 ${each}p-2`) === `${each}p-2`);
  const wrong = real.flatMap((first) =>
    real.map((second) => `${first}p-1 ${second}p-2`).filter((both) => cn(both) !== mergeAll(both)),
  );
  expect(real.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test.each([
  ["of the same kind", "p-1 p-2", "p-2"],
  ["of several properties", "px-1 pt-1 p-2 py-3", "p-2 py-3"],
  ["that is important", "bg-card! bg-muted", "bg-card! bg-muted"],
  ["that is none", " p-1  mine\n p-2 ", "mine p-2"],
  ["of no text", "", ""],
])("a class %s", (_, classes, merged) => {
  expect(cn(classes)).toBe(merged);
});
