import { createLoader, createParser, createSerializer, parseAsStringLiteral } from "nuqs/server";

/** Any text that the endpoint takes: not empty, and not too long. */
const parseAsText = (longest: number) =>
  createParser<string>({
    parse: (text) => (text.trim() !== "" && text.length <= longest ? text : null),
    serialize: String,
  });

/** A cursor that the endpoint gave out; anything else starts at the newest session. */
const parseAsCursor = createParser<string>({
  parse: (text) => (/^\d{1,15}_.{1,255}$/.test(text) ? text : null),
  serialize: String,
});

export const sessionStates = ["active", "expired"] as const;
export const sessionKinds = ["impersonation", "ordinary"] as const;

/** The sessions list's whole state, as it stands in the address. */
const sessionsParsers = {
  user: parseAsText(255),
  state: parseAsStringLiteral(sessionStates),
  kind: parseAsStringLiteral(sessionKinds),
  ip: parseAsText(100),
  before: parseAsCursor,
};

export const loadSessionsParams = createLoader(sessionsParsers);
export const sessionsHref = createSerializer(sessionsParsers);
export type SessionsParams = Awaited<ReturnType<typeof loadSessionsParams>>;

/** Whether the list is narrowed down at all; a place in it narrows nothing. */
export const isFiltered = ({ before: _, ...filters }: SessionsParams) =>
  Object.values(filters).some((value) => value !== null);
