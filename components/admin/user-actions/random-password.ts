/** Letters and digits that nobody takes for one another: 32, so each byte picks fairly. */
const SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A hundred random bits in groups that can be read out: "kx3pm-…". */
export function randomPassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(GROUPS * GROUP_LENGTH));
  const signs = Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]).join("");
  return signs.replace(/.{5}(?=.)/g, "$&-");
}
