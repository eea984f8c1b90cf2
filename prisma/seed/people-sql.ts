import { type Draw, type Draws, pick } from "./draws";
import { type Slots, wordKinds } from "./word-tables";

/** Numbers of the seeded users without an e-mail's number never reach this. */
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
  const { draw } = draws;
  const another = (first: Draw, second: Draw, bound: string) =>
    `(${draw(first, bound)} + 1 + ${draw(second, `${bound} - 1`)}) % ${bound}`;
  const word = (alias: string, kind: string, place: string) =>
    `JOIN seed_word ${alias} ON ${alias}.culture = drawn.culture AND ${alias}.kind = ${kind}
       AND ${alias}.place = ${place}`;
  return `
    WITH drawn AS (
      SELECT i, c.*, sex,
             ${draw("given", "givens")} AS given_place,
             ${another("given", "secondGiven", "givens")} AS second_given_place,
             ${draw("family", "families")} AS family_place,
             ${another("family", "secondFamily", "families")} AS second_family_place,
             domain.value AS domain
        FROM generate_series($1::bigint, $2::bigint) AS i
        JOIN seed_slot slot ON slot.kind = 'culture' AND slot.slot = ${draw("culture", slots.cultures)}
        JOIN seed_culture c ON c.culture = slot.value::int
        JOIN seed_slot domain
          ON domain.kind = 'domain' AND domain.slot = ${draw("domain", slots.domains)}
       CROSS JOIN LATERAL (SELECT ${draw("gender", 2)} AS sex) AS s
       CROSS JOIN LATERAL (SELECT CASE sex WHEN 0 THEN women ELSE men END AS givens) AS n
      OFFSET 0
    ),
    named AS (
      SELECT i, drawn.culture, sex, family_first, joiner, domain,
             given.native AS given, second_given.native AS second_given,
             family.native || CASE WHEN ${draw("hasSecondFamily", 100)} < second_percent
               THEN second_joiner || second_family.native ELSE '' END AS family,
             given.lower_native AS lower_given, family.lower_native AS lower_family,
             given.latin AS latin_given, family.latin AS latin_family,
             ${draw("mononym", 100)} < mononym AS mononym,
             CASE WHEN ${draw("middleInitial", 100)} < middle_initial
               THEN chr(65 + ${draw("middleInitial", 23)}) || '. ' ELSE '' END AS initial
        FROM drawn
        ${word("given", "sex", "given_place")}
        ${word("second_given", "sex", "second_given_place")}
        ${word("family", `sex + ${wordKinds.familiesOfWomen}`, "family_place")}
        ${word("second_family", `sex + ${wordKinds.familiesOfWomen}`, "second_family_place")}
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
      ELSE left(stem, 50) || (i + ${FIRST_SUFFIX}) || rest END
      FROM (
        -- The first one with an address has it plain; a number of three digits or
        -- more, which no plain one ends in, tells the others apart.
        SELECT addressed.*, row_number() OVER (PARTITION BY email COLLATE "C" ORDER BY i) AS turn,
               "user"."id" AS taken
          FROM addressed LEFT JOIN "user" USING (email)
      ) AS ranked`;
}

/** Of a thousand names, about a dozen are unusual in one way each. */
function nameSql({ draw }: Draws) {
  const ordered = `CASE WHEN family_first THEN family || joiner || given
    ELSE given || joiner || initial || family END`;
  const manyOf = (kind: string, step: number) => `(SELECT string_agg(native, ' ' ORDER BY place)
    FROM seed_word w WHERE w.culture = named.culture AND w.kind = ${kind}
     AND place % ${step} = ${draw("family", step)})`;
  return `CASE
    WHEN form < 3 THEN ${manyOf("sex", 5)} || ' ' || ${manyOf(`sex + ${wordKinds.familiesOfWomen}`, 4)}
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
