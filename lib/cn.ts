import { type ClassValue, clsx } from "clsx";
import { includedGroups, namedGroups, prefixGroups } from "./class-groups";

/** The groups by their classes; those of a prefix by the prefix and its dash. */
const groups = new Map(prefixGroups.split(" ").map((prefix) => [`${prefix}-`, prefix]));
for (const [group, names] of Object.entries(namedGroups))
  for (const name of names.split(" ")) groups.set(name, group);

/** The group of a class without its modifiers; what nothing overrides has none. */
function groupOf(name: string) {
  // Names its property itself: `[--hue:20]`.
  if (name.startsWith("[")) return /^\[[^:]+(?=:)/.exec(name)?.[0];
  // Has the looks of a colour, a prefix and a value, but is a size.
  if (/^text-\[\d/.test(name)) return "font-size";
  const bare = name.replace(/^-/, "");
  let group = groups.get(bare);
  for (let dash = bare.length; !group && dash > 0; ) {
    dash = bare.lastIndexOf("-", dash - 1);
    group = groups.get(bare.slice(0, dash + 1));
  }
  return group;
}

/** What a class settles, its own group first; each with the modifiers under which it does. */
function settledBy(token: string) {
  // A colon within brackets separates nothing.
  const [last = "", ...modifiers] = token.split(/:(?![^[]*\])/).reverse();
  const name = last.replace(/!$/, "");
  if (name !== last) modifiers.push("!");
  const group = groupOf(name);
  if (!group) return [];
  const included = includedGroups[group]?.split(" ") ?? [];
  return [group, ...included].map((each) => [each, ...modifiers].join(":"));
}

// The sources have some hundred classes, and every element asks about several.
const known = new Map<string, string[]>();

function joined(classes: string) {
  const settled = new Set<string>();
  return classes
    .trim()
    .split(/\s+/)
    .reverse()
    .filter((token) => {
      const settles = known.get(token) ?? settledBy(token);
      known.set(token, settles);
      const [own] = settles;
      if (own && settled.has(own)) return false;
      for (const each of settles) settled.add(each);
      return true;
    })
    .reverse()
    .join(" ");
}

// The rows of a list ask for the same again and again. Bounded: a server lives long.
const answers = new Map<string, string>();
const MAX_ANSWERS = 2_000;

/** Joins class names; of two that set the same property the later one stays. */
export function cn(...inputs: ClassValue[]) {
  const classes = clsx(inputs);
  let answer = answers.get(classes);
  if (answer === undefined) {
    answer = joined(classes);
    if (answers.size < MAX_ANSWERS) answers.set(classes, answer);
  }
  return answer;
}
