import { describe, expect, test } from "vitest";
import { checkLines, guessMapping, linesOf } from "./lines";
import { MOST_LINES, readTable } from "./read-table";

const read = async (text: string) => {
  const table = await readTable(text);
  if (typeof table === "string") throw new Error(table);
  return table;
};
const importOf = async (text: string) => {
  const table = await read(text);
  return checkLines(linesOf(table, guessMapping(table.head)));
};

describe("reading a file", () => {
  test("finds the columns by their heads, in any order, spelling and separator", async () => {
    const table = await read(
      "\uFEFFFull Name;E-Mail Address;Roles\r\nAda;ada@example.test;user\r\n",
    );
    expect(guessMapping(table.head)).toEqual({ email: 1, name: 0, role: 2 });
    expect(guessMapping(["who", "where"])).toEqual({ email: null, name: null, role: null });
  });

  test("keeps commas, quotes and lines in their cells, and counts rows as a spreadsheet does", async () => {
    const { good } = await importOf(
      'email,name\n\n"a@example.test","Lovelace, ""Ada""\nof London"\n , \nb@example.test,B\n',
    );
    expect(good).toEqual([
      { line: 3, email: "a@example.test", name: 'Lovelace, "Ada"\nof London', role: "" },
      { line: 5, email: "b@example.test", name: "B", role: "" },
    ]);
  });

  test("takes what the export put in front of a formula away again", async () => {
    const { good } = await importOf("email,name\na@example.test,'=1+1\nb@example.test,'quoted'\n");
    expect(good.map(({ name }) => name)).toEqual(["=1+1", "'quoted'"]);
  });

  test.each([
    ["", /nothing/],
    ["\n \n", /nothing/],
    ["email,name\n", /only one row/],
    ['email,name\n"a@example.test,A', /quotation mark/],
  ])("%j is told to be no table", async (text, why) => {
    expect(await readTable(text)).toMatch(why);
  });

  test("takes so many rows, and not one more", async () => {
    const rows = (count: number) =>
      `email,name\n${Array.from({ length: count }, (_, i) => `p${i}@example.test,P`).join("\n")}`;
    expect((await read(rows(MOST_LINES))).rows).toHaveLength(MOST_LINES);
    expect(await readTable(rows(MOST_LINES + 1))).toMatch(/5,001 rows/);
  });
});

test("what the file itself tells is wrong", async () => {
  const { good, problems } = await importOf(
    `email,name\nA@example.test,A\n,B\na@EXAMPLE.test,C\nd@example.test,\ne@example.test,${"x".repeat(2_001)}`,
  );
  expect(good.map(({ line }) => line)).toEqual([2]);
  expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
    [3, "The e-mail is missing."],
    [4, "The same e-mail is in row 2."],
    [5, "The name is missing."],
    [6, "A cell is too long."],
  ]);
});
