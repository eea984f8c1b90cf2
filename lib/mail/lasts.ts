const MINUTE = 60_000;
const units = [
  ["day", 24 * 60],
  ["hour", 60],
  ["minute", 1],
] as const;

/** How long until a moment, in the largest unit that says it well: "7 days", "1 hour". */
export function lastsInWords(until: Date, now: Date): string {
  // A link that was made a moment ago has its full time left.
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE));
  const [unit, length] = units.find(([, size]) => minutes >= size) ?? units[2];
  const count = Math.round(minutes / length);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
