import { createLoader, createParser, createSerializer, parseAsString } from "nuqs/server";

/** An id, as far as one can tell from its length; the endpoint takes no longer one. */
const parseAsId = createParser<string>({
  parse: (text) => (text.length > 0 && text.length <= 255 ? text : null),
  serialize: String,
});

export const modulesParsers = {
  search: parseAsString.withDefault(""),
  /** Who is tried, and from where. */
  user: parseAsId,
  origin: parseAsString,
};

export const loadModulesParams = createLoader(modulesParsers);
export const modulesHref = createSerializer(modulesParsers);
