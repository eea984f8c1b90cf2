import { describe, expect, it } from "vitest";
import { cultures } from ".";
import { eastSlavicFeminine, ending, words } from "./culture";

const lists = cultures.flatMap(({ code, women, men, families, feminine }) => [
  { list: `${code} women`, entries: words(women) },
  { list: `${code} men`, entries: words(men) },
  { list: `${code} families`, entries: words(families) },
  {
    list: `${code} families of women`,
    entries: words(families).map(feminine ?? ((family) => family)),
  },
]);

describe("the word lists", () => {
  it("cover the world's scripts", () => {
    const text = cultures.map(({ women, men }) => women + men).join("");
    const scripts = `Latin Cyrillic Greek Arabic Hebrew Devanagari Bengali Gurmukhi Gujarati Tamil
      Telugu Malayalam Sinhala Thai Lao Khmer Myanmar Han Hiragana Katakana Hangul Georgian Armenian
      Ethiopic`.split(/\s+/);
    for (const script of scripts) {
      expect(text, script).toMatch(new RegExp(`\\p{Script=${script}}`, "u"));
    }
  });

  it("spell every name for an e-mail address", () => {
    for (const { list, entries } of lists) {
      for (const { native, latin } of entries) {
        expect(latin, `${list}: ${native}`).toMatch(/^[a-z]([a-z'-]*[a-z])?$/);
      }
    }
  });

  it("are normalized and hold nothing twice", () => {
    for (const { list, entries } of lists) {
      const names = entries.map(({ native }) => native);
      expect(names, list).toEqual(names.map((name) => name.normalize("NFC").trim()));
      expect(new Set(names).size, list).toBe(names.length);
      expect(names.length, list).toBeGreaterThanOrEqual(6);
    }
  });

  it("hold no digit, which an e-mail's own number could be mistaken for", () => {
    for (const { list, entries } of lists) {
      for (const { native } of entries) expect(native, list).not.toMatch(/\p{N}/u);
    }
  });
});

describe("words", () => {
  it("spells letters that have no decomposition", () => {
    expect(words("Großmann Łucja Ødegård van~’t~Hof ʻIolana Нина=Nina")).toEqual([
      { native: "Großmann", latin: "grossmann" },
      { native: "Łucja", latin: "lucja" },
      { native: "Ødegård", latin: "odegard" },
      { native: "van ’t Hof", latin: "van'thof" },
      { native: "ʻIolana", latin: "iolana" },
      { native: "Нина", latin: "nina" },
    ]);
  });
});

describe("family names of women", () => {
  it("take the ending that the language gives them", () => {
    expect(ending("Kowalski", ["ski", "ska"])).toBe("Kowalska");
    expect(ending("Nowak", ["ski", "ska"])).toBe("Nowak");
    const russian = eastSlavicFeminine({ native: ["ский", "ская"], latin: ["sky", "skaya"] });
    expect(words("Успенский=Uspensky Иванов=Ivanov Седых=Sedykh").map(russian)).toEqual([
      { native: "Успенская", latin: "uspenskaya" },
      { native: "Иванова", latin: "ivanova" },
      { native: "Седых", latin: "sedykh" },
    ]);
  });
});
