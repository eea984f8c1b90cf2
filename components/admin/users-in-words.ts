const exact = new Intl.NumberFormat("en");

/** "1 user", "1,234 users". */
export function usersInWords(count: number) {
  return `${exact.format(count)} ${count === 1 ? "user" : "users"}`;
}
