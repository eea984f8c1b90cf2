/*
 * Calendar days as they stand in addresses and forms, `2026-01-31`. Days are
 * counted in UTC: an address then leads everybody to the same list, wherever
 * they are, and the server needs to know nobody's time zone.
 */

const DAY = 86_400_000;

/** The first and the last day that a form offers; others are typing errors. */
export const FIRST_DAY = "1970-01-01";
export const LAST_DAY = "2999-12-31";

/** Whether a text is a day of the calendar, and one that a form offers. */
export function isUtcDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY || text > LAST_DAY) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  // The 30th of February would be the 2nd of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The moment at which a day begins. */
export const startOfUtcDay = (day: string) => new Date(`${day}T00:00:00.000Z`);

/** The moment at which a day is over. */
export const endOfUtcDay = (day: string) => new Date(startOfUtcDay(day).getTime() + DAY);
