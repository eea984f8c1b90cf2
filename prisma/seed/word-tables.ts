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

/** Where each kind of word starts in the table of words. */
export const wordKinds = { women: 0, men: 1, familiesOfWomen: 2, familiesOfMen: 3 } as const;

/** How many entries the tables hold to draw from. */
export interface Slots {
  cultures: number;
  userAgents: number;
  domains: number;
  signInMethods: number;
}

/** Puts all that the seed draws from into temporary tables; they go with the transaction. */
export async function createWordTables(client: ClientBase): Promise<Slots> {
  await client.query(`
    CREATE TEMP TABLE seed_culture (
      culture int PRIMARY KEY, family_first boolean, joiner text, mononym int, middle_initial int,
      second_percent int, second_joiner text, women int, men int, families int
    ) ON COMMIT DROP;
    CREATE TEMP TABLE seed_word (
      culture int, kind int, place int, native text, latin text, lower_native text,
      PRIMARY KEY (culture, kind, place)
    ) ON COMMIT DROP;
    CREATE TEMP TABLE seed_slot (kind text, slot int, value text) ON COMMIT DROP;
  `);
  await insert(client, "seed_culture", cultures.map(cultureRow));
  await insert(client, "seed_word", cultures.flatMap(wordRows));
  const slots = {
    cultures: await fillSlots(
      client,
      "culture",
      cultures.map(({ weight }, index) => ({ share: weight, text: String(index) })),
    ),
    userAgents: await fillSlots(client, "userAgent", userAgents),
    domains: await fillSlots(client, "domain", emailDomains),
    signInMethods: await fillSlots(
      client,
      "signInMethod",
      signInMethods.map(({ share, providers }) => ({ share, text: providers.join(",") })),
    ),
  };
  await client.query("ANALYZE seed_culture; ANALYZE seed_word; ANALYZE seed_slot");
  return slots;
}

/** A row per unit of share, so that a plain join draws by weight. */
async function fillSlots(
  client: ClientBase,
  kind: string,
  choices: ReadonlyArray<{ share: number; text: string }>,
) {
  const values = choices.flatMap(({ share, text }) => Array<string>(share).fill(text));
  await insert(
    client,
    "seed_slot",
    values.map((value, slot) => ({ kind, slot, value })),
  );
  return values.length;
}

function cultureRow(culture: Culture, index: number) {
  const { percent, joiner } = culture.secondFamily ?? { percent: 2, joiner: "-" };
  return {
    culture: index,
    family_first: culture.familyFirst ?? false,
    joiner: culture.joiner ?? " ",
    mononym: culture.mononym ?? 1,
    middle_initial: culture.middleInitial ?? 0,
    second_percent: percent,
    second_joiner: joiner,
    women: words(culture.women).length,
    men: words(culture.men).length,
    families: words(culture.families).length,
  };
}

function wordRows(culture: Culture, index: number) {
  const families = words(culture.families);
  const rows = (kind: number, list: Word[]) =>
    list.map(({ native, latin }, place) => ({
      culture: index,
      kind,
      place,
      native,
      latin,
      // Lower-cased here: what lower() does to it in SQL depends on the database's locale.
      lower_native: native.toLowerCase().replaceAll(" ", ""),
    }));
  return [
    ...rows(wordKinds.women, words(culture.women)),
    ...rows(wordKinds.men, words(culture.men)),
    ...rows(wordKinds.familiesOfWomen, families.map(culture.feminine ?? ((family) => family))),
    ...rows(wordKinds.familiesOfMen, families),
  ];
}

/** Rows go over as one JSON text: one parameter, whatever the number of rows. */
async function insert(client: ClientBase, table: string, rows: readonly object[]) {
  await client.query(
    `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [JSON.stringify(rows)],
  );
}
