// The server's own limits (lib/auth/server.ts) decide; these say so before the request.
export const MIN_PASSWORD = 8;
export const MAX_PASSWORD = 128;

export const PASSWORD_RULE = `At least ${MIN_PASSWORD} characters. A few words in a row make a good one.`;
