import type { AppUnderTest } from "./app-under-test";
import type { ConsoleGuard } from "./console-guard";

/** Takes a table away while `look` runs, and hands it the way to bring it back. */
export function withoutTable(
  { db }: AppUnderTest,
  table: string,
  look: (bringBack: () => Promise<unknown>) => Promise<void>,
) {
  const rename = (from: string, to: string) => db.query(`ALTER TABLE "${from}" RENAME TO "${to}"`);
  return without(
    () => rename(table, "away"),
    () => rename("away", table),
    look,
  );
}

/** As `withoutTable`, with a function that searches for one or two characters need. */
export function withoutShortTerms({ db }: AppUnderTest, look: () => Promise<void>) {
  const rename = (from: string, to: string) =>
    db.query(`ALTER FUNCTION "${from}"(text, text) RENAME TO "${to}"`);
  const name = "user_short_terms";
  return without(
    () => rename(name, "away"),
    () => rename("away", name),
    look,
  );
}

async function without(
  take: () => Promise<unknown>,
  restore: () => Promise<unknown>,
  look: (bringBack: () => Promise<unknown>) => Promise<void>,
) {
  let gone = true;
  const bringBack = async () => {
    if (gone) await restore();
    gone = false;
  };
  await take();
  try {
    await look(bringBack);
  } finally {
    await bringBack();
  }
}

/** What a production build tells a browser about a server's error. */
export const allowServerErrors = (guard: ConsoleGuard) =>
  guard.allow(/React error #441/, /status of 500/);
