import { CircleUser } from "lucide-react";
import { describe, expect, it } from "vitest";
import { type EntryGroup, narrow } from "./entries";

const entry = (label: string, words?: string) => ({
  id: label,
  label,
  words,
  icon: CircleUser,
  run: () => {},
});
const groups: EntryGroup[] = [
  { id: "go", heading: "Go to", entries: [entry("Audit log", "events history"), entry("Users")] },
  { id: "theme", heading: "Theme", entries: [entry("Dark"), entry("Light")] },
];
const found = (text: string) => narrow(groups, text).map((group) => group.entries.map((e) => e.id));

describe("what a text leaves of the palette", () => {
  it.each([
    [
      "",
      [
        ["Audit log", "Users"],
        ["Dark", "Light"],
      ],
    ],
    [
      "  ",
      [
        ["Audit log", "Users"],
        ["Dark", "Light"],
      ],
    ],
    ["LOG", [["Audit log"]]],
    ["history", [["Audit log"]]],
    ["theme dark", [["Dark"]]],
    ["dark theme", [["Dark"]]],
    ["dark users", []],
    ["(", []],
    ["au", [["Audit log"]]],
    ["ark", []],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
