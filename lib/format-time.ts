const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// [unit, its length in seconds, up to which distance it is used]
const units: ReadonlyArray<[Intl.RelativeTimeFormatUnit, number, number]> = [
  ["minute", MINUTE, HOUR],
  ["hour", HOUR, DAY],
  ["day", DAY, 14 * DAY],
  ["week", 7 * DAY, 60 * DAY],
  ["month", 30.44 * DAY, 365 * DAY],
  ["year", 365.25 * DAY, Number.POSITIVE_INFINITY],
];

/**
 * Keeps what `make` has made for a locale and a time zone: to make a formatter
 * takes some hundred times as long as to use it, and a list uses three a row.
 */
function remember<Format>(make: (locale: string, timeZone: string) => Format) {
  const made = new Map<string, Format>();
  return (locale: string, timeZone = "") => {
    const key = `${locale} ${timeZone}`;
    const known = made.get(key);
    if (known) return known;
    // A browser may ask for any language, and the server must not keep them all.
    if (made.size >= 100) made.clear();
    const format = make(locale, timeZone);
    made.set(key, format);
    return format;
  };
}

const relativeFormat = remember(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }),
);
const dateFormat = remember(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone }),
);
const instantFormat = remember(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "medium", timeZone }),
);

/** Day and time, short: for a moment, or for a span. */
export const dayAndTimeFormat = remember(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }),
);

/** "3 minutes ago", "in 2 days", in `locale`; within 45 seconds it is "now". */
export function formatRelative(date: Date, now: number, locale: string): string {
  const words = relativeFormat(locale);
  const seconds = (date.getTime() - now) / 1000;
  const distance = Math.abs(seconds);
  if (distance < 45) return words.format(0, "second");
  const [unit, length] = units.find(([, , limit]) => distance < limit) ?? ["year", 365.25 * DAY];
  // Cut, not rounded: 13.9 days ago is "13 days ago"; but never "0" of a unit.
  const count = Math.max(1, Math.trunc(distance / length));
  return words.format(seconds < 0 ? -count : count, unit);
}

/** "21 Nov 2026" in the order of `locale`. */
export function formatDate(date: Date, locale: string, timeZone: string): string {
  return dateFormat(locale, timeZone).format(date);
}

/** The exact moment: in UTC, and behind it in `timeZone` where that is another one. */
export function describeInstant(date: Date, locale: string, timeZone: string): string {
  const utc = `${instantFormat(locale, "UTC").format(date)} UTC`;
  if (timeZone === "UTC") return utc;
  return `${utc}\n${instantFormat(locale, timeZone).format(date)} (${timeZone})`;
}

/**
 * The moment in words and in UTC, named, as in "March 1, 2027 at 12:30 PM UTC":
 * for a sentence to somebody whose language and time zone the server doesn't know.
 */
export function describeMoment(date: Date): string {
  return `${date.toLocaleString("en", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" })} UTC`;
}

/** The first language of an `Accept-Language` header that the runtime knows, else English. */
export function preferredLocale(acceptLanguage: string | null | undefined): string {
  const tags = (acceptLanguage ?? "").split(",").map((part) => part.split(";")[0]?.trim() ?? "");
  for (const tag of tags) {
    try {
      const [locale] = Intl.DateTimeFormat.supportedLocalesOf(tag);
      if (locale) return locale;
    } catch {
      // Not a language tag ("*", or anything a client cares to send): try the next.
    }
  }
  return "en";
}

/** A date as a `datetime-local` input wants it: local time, without a zone. */
export function toLocalInput(date: Date) {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
