import type { ReadTable } from "./read-table";

/** What a user is made of, in the order of the template. */
export const fields = ["email", "name", "role"] as const;
export type Field = (typeof fields)[number];

/** Which column of the file holds what; null where none does. */
export type Mapping = Record<Field, number | null>;

/** One user of the file. */
export interface ImportLine {
  /** The row in the file, as a spreadsheet counts it. */
  line: number;
  email: string;
  name: string;
  role: string;
}

/** A line that can't become a user, and why. */
export interface LineProblem extends ImportLine {
  problem: string;
}

const spellings: Record<Field, readonly string[]> = {
  email: ["email", "emailaddress", "mail", "emails"],
  name: ["name", "fullname", "displayname", "username"],
  role: ["role", "roles"],
};

/** The columns whose heads say what they hold; what is not to be seen is for the person to say. */
export function guessMapping(head: readonly string[]): Mapping {
  const plain = head.map((text) => text.toLowerCase().replaceAll(/[^a-z]/g, ""));
  const find = (field: Field) => {
    const index = plain.findIndex((text) => spellings[field].includes(text));
    return index < 0 ? null : index;
  };
  return { email: find("email"), name: find("name"), role: find("role") };
}

/** Exports put an apostrophe in front of what a spreadsheet would run; it is no part of the text. */
const clean = (cell: string | undefined) => (cell ?? "").trim().replace(/^'(?=[=+\-@\t\r])/, "");

export function linesOf({ rows }: ReadTable, mapping: Mapping): ImportLine[] {
  const cell = (cells: readonly string[], field: Field) => {
    const column = mapping[field];
    return column === null ? "" : clean(cells[column]);
  };
  return rows.map(({ line, cells }) => ({
    line,
    email: cell(cells, "email"),
    name: cell(cells, "name"),
    role: cell(cells, "role"),
  }));
}

/** Longer cells are mistakes of the file; the server takes none of them. */
const LONGEST_CELL = 2_000;

/** What the file itself tells is wrong, before anybody is asked. */
export function checkLines(lines: readonly ImportLine[]) {
  const good: ImportLine[] = [];
  const problems: LineProblem[] = [];
  const seen = new Map<string, number>();
  for (const line of lines) {
    const email = line.email.toLowerCase();
    const before = seen.get(email);
    const problem = !email
      ? "The e-mail is missing."
      : before !== undefined
        ? `The same e-mail is in row ${before}.`
        : !line.name
          ? "The name is missing."
          : Math.max(email.length, line.name.length, line.role.length) > LONGEST_CELL
            ? "A cell is too long."
            : null;
    if (email && before === undefined) seen.set(email, line.line);
    if (problem) problems.push({ ...line, problem });
    else good.push(line);
  }
  return { good, problems };
}
