/** "All that match" is at most this many: a hundred requests to find them, a hundred to act. */
export const MATCHING_LIMIT = 10_000;
