import { expect, test } from "vitest";
import { initialsOf } from "./avatar";

test.each([
  ["Ada Lovelace", "AL"],
  ["Gabriel José de la Concordia García Márquez", "GM"],
  ["Prince", "P"],
  ["émile zola", "ÉZ"],
  ["山田 太郎", "山太"],
  ["O'Brien", "O"],
  ["  ", "?"],
  ["🙂", "?"],
  ["(anonymous)", "A"],
])("the initials of %s are %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
