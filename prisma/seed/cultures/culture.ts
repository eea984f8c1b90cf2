/** A name as its bearers write it, and as they spell it in an e-mail address. */
export interface Word {
  native: string;
  latin: string;
}

/** How people of one language are named. The word lists go through {@link words}. */
export interface Culture {
  code: string;
  /** Share of the users, relative to the other cultures' weights. */
  weight: number;
  women: string;
  men: string;
  families: string;
  /** The form of a family name that women bear, where it differs. */
  feminine?: (family: Word) => Word;
  /** Default: given name first. */
  familyFirst?: boolean;
  /** Between the names. Default: a space. */
  joiner?: string;
  /** Percent who bear a second family name, and what joins the two. Default: 2, "-". */
  secondFamily?: { percent: number; joiner: string };
  /** Percent with a middle initial. Default: 0. */
  middleInitial?: number;
  /** Percent who go by one name. Default: 1. */
  mononym?: number;
}

// Letters that do not decompose into a base letter and a mark.
const letters: Record<string, string> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ə: "e",
  ħ: "h",
  "’": "'",
  ʻ: "'",
};

function inLatin(name: string) {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z' -]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(" ", "")
    .replace(/^'+|'+$/g, "");
}

/**
 * Parses a word list: entries are separated by white space, `~` is a space
 * inside an entry, and `native=latin` spells a name that is not in Latin script.
 */
export function words(list: string): Word[] {
  return list
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [native = "", latin = native] = entry.replaceAll("~", " ").split("=");
      return { native: native.normalize("NFC"), latin: inLatin(latin) };
    });
}

/** Replaces the end of a name: the first pair whose `[from, to]` fits. */
export function ending(name: string, ...rules: Array<[from: string, to: string]>) {
  for (const [from, to] of rules) {
    if (name.endsWith(from)) return name.slice(0, name.length - from.length) + to;
  }
  return name;
}

/** `-ov`, `-ev`, `-in` take an a; `-sky` turns into `-skaya`; the rest stays. */
export const eastSlavicFeminine =
  (adjective: { native: [string, string]; latin: [string, string] }) =>
  ({ native, latin }: Word): Word => ({
    native: ending(
      native,
      adjective.native,
      ["ов", "ова"],
      ["ев", "ева"],
      ["ёв", "ёва"],
      ["ин", "ина"],
    ),
    latin: ending(
      latin,
      adjective.latin,
      ["ov", "ova"],
      ["ev", "eva"],
      ["yov", "yova"],
      ["in", "ina"],
    ),
  });
