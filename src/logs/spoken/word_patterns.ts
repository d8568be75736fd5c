/**
 * From the words of a vocabulary, as a dictionary writes them, to a pattern for folded text.
 * @module
 */

import { foldedWord } from "./folding.ts";

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Letters whose accents people also write as a second letter. */
const SPELT_OUT: readonly (readonly [RegExp, string])[] = [
  [/[äæ]/g, "ae?"],
  [/[öø]/g, "oe?"],
  [/ü/g, "ue?"],
  [/å/g, "aa?"],
];
const LATIN = "[a-z]";
/** The letters of a script, as few ranges as they have: classes of Unicode are slow to compile in so many places. */
const LETTERS = [LATIN, "[\u0430-\u0491]", "[\u0620-\u0657]", "[\u0900-\u097f]"];
const BETWEEN_WORDS = String.raw`[\s'"«»„“”-]{1,3}`;
const GAP = String.raw`(?:[^,;!?\n]{0,40}?[\s'"«»„“”-])??`;
const GAP_WITHOUT_SPACES = String.raw`[^,，。、!?\n]{0,10}?`;

/** The pattern of `words`, each after a ` | `, phrases before single words; undefined if there are none. */
export function patternOfWords(words: string): RegExp | undefined {
  const entries = words.split("|").map((entry) => entry.trim()).filter((entry) => entry !== "");
  if (entries.length === 0) return undefined;
  const unspacedOnes = entries.filter((entry) => WITHOUT_SPACES.test(entry)).map(unspaced);
  const others = entries.filter((entry) => !WITHOUT_SPACES.test(entry));
  const phrases = others.filter((entry) => entry.includes(" ")).map(phrase);
  const single = others.filter((entry) => !entry.includes(" "));
  return new RegExp([...phrases, ...singleWords(single), ...unspacedOnes].join("|"), "g");
}

function unspaced(entry: string): string {
  return entry.split(/\s+/).map((word) => word === "…" ? GAP_WITHOUT_SPACES : eitherOf(word.split("/").map(letters)))
    .join(String.raw`\s?`);
}

function phrase(entry: string): string {
  const words = entry.split(/\s+/);
  return words.map((word, place) => {
    if (word === "…") return GAP;
    const pattern = eitherOf(word.split("/").map((one) => singleWords([one])[0] ?? ""));
    return place === words.length - 1 ? pattern : pattern + BETWEEN_WORDS;
  }).join("");
}

function eitherOf(patterns: readonly string[]): string {
  return patterns.length === 1 ? patterns[0] ?? "" : `(?:${patterns.join("|")})`;
}

/** Words of one kind in one group: with open ends at both sides, after, before, or at none. */
function singleWords(words: readonly string[]): readonly string[] {
  return [true, false].flatMap((isOpenAfter) =>
    [true, false].flatMap((isOpenBefore) =>
      LETTERS.flatMap((letter) => {
        const stems = words.filter((word) =>
          word.endsWith("-") === isOpenAfter && word.startsWith("-") === isOpenBefore
        )
          .map((word) => word.replaceAll(/^-|-$/g, ""))
          .filter((stem) => letterOf(stem) === letter);
        if (stems.length === 0) return [];
        const before = isOpenBefore ? "" : `(?<!${letter})`;
        return [before + eitherOf(stems.map(letters)) + (isOpenAfter ? `${letter}*` : `(?!${letter})`)];
      })
    )
  );
}

function letterOf(stem: string): string {
  return LETTERS.find((letter) => new RegExp(letter).test(foldedWord(stem))) ?? LATIN;
}

function letters(word: string): string {
  const quoted = word.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const spelt = SPELT_OUT.reduce((text, [accent, both]) => text.replaceAll(accent, both), quoted);
  return foldedWord(spelt);
}
