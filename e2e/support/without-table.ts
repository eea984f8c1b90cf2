import type { AppUnderTest } from "./app-under-test";
import type { ConsoleGuard } from "./console-guard";

/** Takes a table away while `look` runs, and hands it the way to bring it back. */
export function withoutTable(
  app: AppUnderTest,
  table: string,
  look: (bringBack: () => Promise<unknown>) => Promise<void>,
) {
  return without(app, `TABLE "${table}"`, `TABLE "away"`, look);
}

/** As `withoutTable`, with a function that searches for one or two characters need. */
export function withoutShortTerms(app: AppUnderTest, look: () => Promise<void>) {
  const of = `(text, text)`;
  return without(app, `FUNCTION "user_short_terms"${of}`, `FUNCTION "away"${of}`, look);
}

async function without(
  { db }: AppUnderTest,
  here: string,
  away: string,
  look: (bringBack: () => Promise<unknown>) => Promise<void>,
) {
  const name = (of: string) => of.replace(/^\w+ ("\w+").*/, "$1");
  let gone = true;
  const bringBack = async () => {
    if (gone) await db.query(`ALTER ${away} RENAME TO ${name(here)}`);
    gone = false;
  };
  await db.query(`ALTER ${here} RENAME TO ${name(away)}`);
  try {
    await look(bringBack);
  } finally {
    await bringBack();
  }
}

/** What a production build tells a browser about a server's error. */
export const allowServerErrors = (guard: ConsoleGuard) =>
  guard.allow(/React error #441/, /status of 500/);
