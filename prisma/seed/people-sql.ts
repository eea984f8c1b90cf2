import { type Draw, type Draws, pick } from "./draws";
import type { Slots } from "./word-tables";

/** What tells equal e-mail addresses apart has three digits or more; a year of birth has two. */
const FIRST_SUFFIX = 100;

const emailTags = ["news", "shop", "work", "test", "newsletter", "spam", "signup", "gatehouse"];

/** Makes a local part as long as it may be, after 20 characters of name. */
const LONG_TAIL = ".regional-office.north-eastern-subdivision";

/** What a stem is made of: given name g, family name f, both in Latin letters. */
const emailPatterns: ReadonlyArray<{ share: number; stem: string; year?: boolean }> = [
  { share: 28, stem: "g || '.' || f" },
  { share: 12, stem: "g || f" },
  { share: 7, stem: "g || '_' || f" },
  { share: 12, stem: "left(g, 1) || f" },
  { share: 6, stem: "f || '.' || g" },
  { share: 10, stem: "g", year: true },
  { share: 8, stem: "g || '.' || f", year: true },
  { share: 4, stem: "g || '-' || f" },
  { share: 5, stem: "g || '.' || left(f, 1)" },
  { share: 4, stem: "f", year: true },
  { share: 4, stem: "f || '.' || left(g, 1)" },
];

function byPattern(when: (pattern: (typeof emailPatterns)[number]) => string) {
  let end = 0;
  const branches = emailPatterns.map((pattern) => {
    end += pattern.share;
    return `WHEN pattern < ${end} THEN ${when(pattern)}`;
  });
  return `CASE ${branches.join(" ")} END`;
}

/**
 * Who they are: number, name and e-mail address of users $1 to $2, into
 * seed_person. Most names are plain; a few each are everything that a table of
 * people meets in the wild. `OFFSET 0` keeps the planner from merging the steps
 * and drawing the same thing many times over.
 */
export function peopleSql(draws: Draws, slots: Slots) {
  const { draw, drawFrom } = draws;
  const another = (first: Draw, second: Draw, size: string) =>
    `(${draw(first, size)} + 1 + ${draw(second, `${size} - 1`)}) % ${size}`;
  return `
    WITH drawn AS (
      SELECT i, family_first, joiner, mononym, middle_initial, second_percent, second_joiner,
             domain.value AS domain, givens, givens_from, families, families_from,
             ${drawFrom("given", { from: "givens_from", size: "givens" })} AS given_word,
             givens_from + ${another("given", "secondGiven", "givens")} AS second_given_word,
             ${drawFrom("family", { from: "families_from", size: "families" })} AS family_word,
             families_from + ${another("family", "secondFamily", "families")} AS second_family_word
        FROM generate_series($1::bigint, $2::bigint) AS i
        JOIN seed_slot slot ON slot.slot = ${drawFrom("culture", slots.cultures)}
        JOIN seed_culture ON culture = slot.value
        JOIN seed_slot domain ON domain.slot = ${drawFrom("domain", slots.domains)}
       CROSS JOIN LATERAL (SELECT ${draw("gender", 2)} = 0 AS woman) AS w
       CROSS JOIN LATERAL (
         SELECT CASE WHEN woman THEN women ELSE men END AS givens,
                CASE WHEN woman THEN women_from ELSE men_from END AS givens_from,
                CASE WHEN woman THEN families_of_women_from ELSE families_of_men_from END
                  AS families_from
       ) AS lists
      OFFSET 0
    ),
    named AS (
      SELECT i, family_first, joiner, domain, givens, givens_from, families, families_from,
             given.native AS given, second_given.native AS second_given,
             family.native || CASE WHEN ${draw("hasSecondFamily", 100)} < second_percent
               THEN second_joiner || second_family.native ELSE '' END AS family,
             given.lower_native AS lower_given, family.lower_native AS lower_family,
             given.latin AS latin_given, family.latin AS latin_family,
             ${draw("mononym", 100)} < mononym AS mononym,
             CASE WHEN ${draw("middleInitial", 100)} < middle_initial
               THEN chr(65 + ${draw("middleInitial", 23)}) || '. ' ELSE '' END AS initial
        FROM drawn
        JOIN seed_word given ON given.word = given_word
        JOIN seed_word second_given ON second_given.word = second_given_word
        JOIN seed_word family ON family.word = family_word
        JOIN seed_word second_family ON second_family.word = second_family_word
      OFFSET 0
    ),
    spelled AS (
      SELECT i, ${nameSql(draws)} AS name, ${stemSql()} AS stem,
             CASE WHEN ${byPattern(({ year }) => String(year ?? false))}
               THEN lpad(((60 + ${draw("birthYear", 48)}) % 100)::text, 2, '0') ELSE '' END AS year,
             CASE WHEN ${draw("hasTag", 100)} < 4 AND oddity >= 11
               THEN '+' || ${pick(draws, "tag", emailTags)} ELSE '' END || '@' || domain AS rest
        FROM named
       CROSS JOIN LATERAL (
         SELECT CASE WHEN ${draw("apostrophe", 4)} = 0 THEN latin_given
                  ELSE replace(latin_given, '''', '') END AS g,
                CASE WHEN ${draw("apostrophe", 4)} = 0 THEN latin_family
                  ELSE replace(latin_family, '''', '') END AS f,
                ${draw("nameForm", 1000)} AS form,
                ${draw("emailPattern", 100)} AS pattern,
                ${draw("emailOddity", 1000)} AS oddity
       ) AS parts
      OFFSET 0
    ),
    addressed AS (
      SELECT i, name, stem, rest, left(stem, 62) || year || rest AS email FROM spelled OFFSET 0
    )
    INSERT INTO seed_person (i, name, email)
    SELECT i, name, CASE WHEN turn = 1 AND taken IS NULL THEN email
      ELSE left(stem, 50) || (${draws.number} + ${FIRST_SUFFIX}) || rest END
      FROM (
        -- The first one with an address has it plain.
        SELECT addressed.*, row_number() OVER (PARTITION BY email COLLATE "C" ORDER BY i) AS turn,
               "user"."id" AS taken
          FROM addressed LEFT JOIN "user" USING (email)
      ) AS ranked`;
}

/** Of a thousand names, about a dozen are unusual in one way each. */
function nameSql({ draw }: Draws) {
  const ordered = `CASE WHEN family_first THEN family || joiner || given
    ELSE given || joiner || initial || family END`;
  const manyOf = (from: string, size: string, step: number) =>
    `(SELECT string_agg(native, ' ' ORDER BY word) FROM seed_word
       WHERE word >= ${from} AND word < ${from} + ${size}
         AND word % ${step} = ${draw("family", step)})`;
  return `CASE
    WHEN form < 3 THEN ${manyOf("givens_from", "givens", 5)} || ' '
      || ${manyOf("families_from", "families", 4)}
    WHEN form < 4 THEN lower_given || '_' || lower_family
    WHEN form < 5 THEN '100% ' || given
    WHEN form < 6 THEN given || ' (50% off)'
    WHEN form < 7 THEN '__' || lower_given || '__'
    WHEN form < 8 THEN given || ' 🌻'
    WHEN form < 10 THEN 'Dr. ' || ${ordered}
    WHEN form < 11 THEN ${ordered} || ', PhD'
    WHEN form < 12 THEN given || ' & ' || second_given || ' ' || family
    WHEN form < 13 THEN given || ' "' || second_given || '" ' || family
    WHEN form < 14 THEN lower_given || ' ' || lower_family
    WHEN mononym THEN given
    ELSE ${ordered} END`;
}

/** A local part up to its number: never ends in a digit. */
function stemSql() {
  return `CASE
    WHEN oddity < 8 THEN lower_given || '.' || lower_family
    WHEN oddity < 11 THEN rtrim(left(g || '.' || f, 20), '.-') || '${LONG_TAIL}'
    WHEN mononym THEN g
    ELSE ${byPattern(({ stem }) => stem)} END`;
}
