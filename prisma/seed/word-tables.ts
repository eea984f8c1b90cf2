import type { ClientBase } from "pg";
import { cultures } from "./cultures";
import { type Culture, type Word, words } from "./cultures/culture";
import { userAgents } from "./user-agents";

/** Ways to sign in, each with its share. */
const signInMethods: ReadonlyArray<{ share: number; providers: readonly string[] }> = [
  { share: 56, providers: ["credential"] },
  { share: 14, providers: ["google"] },
  { share: 8, providers: ["credential", "google"] },
  { share: 6, providers: ["github"] },
  { share: 4, providers: ["credential", "github"] },
  { share: 6, providers: ["apple"] },
  { share: 4, providers: ["microsoft"] },
  { share: 2, providers: ["credential", "google", "github"] },
];

const emailDomains: ReadonlyArray<{ share: number; text: string }> = [
  { share: 30, text: "example.com" },
  { share: 16, text: "example.org" },
  { share: 14, text: "example.net" },
  { share: 12, text: "mail.example.com" },
  { share: 8, text: "inbox.example.net" },
  { share: 6, text: "post.example.org" },
  { share: 4, text: "corp.example.com" },
  { share: 4, text: "students.uni.example.org" },
  { share: 3, text: "team.startup.example.net" },
  { share: 2, text: "city-council.gov.example.org" },
  { share: 1, text: "very-long-subdomain-of-a-regional-subsidiary.group.example.com" },
];

/** A stretch of one of the tables: where it starts and how long it is. */
export interface Stretch {
  from: number;
  size: number;
}

/** Where the lists of choices lie in seed_slot. */
export interface Slots {
  cultures: Stretch;
  userAgents: Stretch;
  domains: Stretch;
  signInMethods: Stretch;
}

/**
 * Puts all that the seed draws from into temporary tables; they go with the
 * transaction. Each is joined by one number, because the planner takes a join by
 * several columns for a rare match, and then picks a plan that never ends.
 */
export async function createWordTables(client: ClientBase): Promise<Slots> {
  await client.query(`
    CREATE TEMP TABLE seed_word (word int PRIMARY KEY, native text, latin text, lower_native text)
      ON COMMIT DROP;
    CREATE TEMP TABLE seed_culture (
      culture text PRIMARY KEY, family_first boolean, joiner text, mononym int, middle_initial int,
      second_percent int, second_joiner text, women int, women_from int, men int, men_from int,
      families int, families_of_women_from int, families_of_men_from int
    ) ON COMMIT DROP;
    CREATE TEMP TABLE seed_slot (slot int PRIMARY KEY, value text) ON COMMIT DROP;
  `);
  const wordList: Word[] = [];
  const addWords = (list: readonly Word[]) => wordList.push(...list) - list.length;
  await insert(
    client,
    "seed_culture",
    cultures.map((culture) => cultureRow(culture, addWords)),
  );
  await insert(
    client,
    "seed_word",
    wordList.map(({ native, latin }, word) => ({
      word,
      native,
      latin,
      // Lower-cased here: what lower() does to it in SQL depends on the database's locale.
      lower_native: native.toLowerCase().replaceAll(" ", ""),
    })),
  );

  const values: string[] = [];
  const addSlots = (choices: ReadonlyArray<{ share: number; text: string }>): Stretch => {
    const from = values.length;
    // One for each unit of share, so that a plain join draws by weight.
    for (const { share, text } of choices) values.push(...Array<string>(share).fill(text));
    return { from, size: values.length - from };
  };
  const slots = {
    cultures: addSlots(cultures.map(({ weight, code }) => ({ share: weight, text: code }))),
    userAgents: addSlots(userAgents),
    domains: addSlots(emailDomains),
    signInMethods: addSlots(
      signInMethods.map(({ share, providers }) => ({ share, text: providers.join(",") })),
    ),
  };
  await insert(
    client,
    "seed_slot",
    values.map((value, slot) => ({ slot, value })),
  );
  await client.query("ANALYZE seed_culture; ANALYZE seed_word; ANALYZE seed_slot");
  return slots;
}

function cultureRow(culture: Culture, addWords: (list: readonly Word[]) => number) {
  const { percent, joiner } = culture.secondFamily ?? { percent: 2, joiner: "-" };
  const women = words(culture.women);
  const men = words(culture.men);
  const families = words(culture.families);
  return {
    culture: culture.code,
    family_first: culture.familyFirst ?? false,
    joiner: culture.joiner ?? " ",
    mononym: culture.mononym ?? 1,
    middle_initial: culture.middleInitial ?? 0,
    second_percent: percent,
    second_joiner: joiner,
    women: women.length,
    women_from: addWords(women),
    men: men.length,
    men_from: addWords(men),
    families: families.length,
    families_of_women_from: addWords(families.map(culture.feminine ?? ((family) => family))),
    families_of_men_from: addWords(families),
  };
}

/** Rows go over as one JSON text: one parameter, whatever the number of rows. */
async function insert(client: ClientBase, table: string, rows: readonly object[]) {
  await client.query(
    `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [JSON.stringify(rows)],
  );
}
